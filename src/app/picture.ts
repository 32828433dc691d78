import type { Stage, StageComfort, StageOptions } from '../stage/stage';
import type { Store } from '../storage/store';
import { askedQuality, measureQuality, type Quality } from './quality';

/** The stage in the quality that is in force: made at once, made anew when another quality is chosen. */
export interface Picture {
  /** Null while it is being made, or where there is no WebGL. */
  readonly stage: Stage | null;
  readonly quality: Quality;
  /** Resolves when the picture can be drawn; rejects with words where it cannot. */
  whenReady(): Promise<Stage>;
  setComfort(comfort: StageComfort): void;
  /** Reads address and settings again. True when the stage is another one now. */
  followQuality(): boolean;
}

/** Phaser is the largest part: the page is read and driven by keyboard while it loads. */
async function loadStage(box: HTMLElement, options: StageOptions): Promise<Stage> {
  const { createStage } = await import('../stage/stage');
  return createStage(box, options);
}

/** @param make Makes a stage in the box. */
export function createPicture(
  box: HTMLElement,
  store: Store,
  address: Pick<Location, 'search' | 'hash'>,
  first: StageComfort,
  make: typeof loadStage = loadStage,
): Picture {
  let quality = wantedQuality();
  let comfort = first;
  let stage: Stage | null = null;
  /** Counts what was asked for: only the latest is put up. */
  let asked = 0;
  /** Ends when no stage is being made. They are made one after another: there is never more than one canvas. */
  let work: Promise<unknown> = Promise.resolve();
  let whenReady = raise();

  /** Whoever waits for a stage that nobody wants any more gets the one that is wanted. */
  function raise(): Promise<Stage> {
    asked += 1;
    const mine = asked;
    const made = work.then(() => putUp(mine));
    work = made.catch(() => undefined);
    return made.then((up) => up ?? whenReady);
  }

  /** Null when another quality was asked for meanwhile. */
  async function putUp(mine: number): Promise<Stage | null> {
    stage?.dispose();
    stage = null;
    if (mine !== asked) return null;
    const made = await make(box, { quality }).catch((error: unknown) => {
      if (mine !== asked) return null;
      throw error;
    });
    if (mine !== asked) {
      made?.dispose();
      return null;
    }
    made?.setOptions(comfort);
    stage = made;
    return made;
  }

  /** The address bar first, then the setting, then what was measured here: at the first start, or now. */
  function wantedQuality(): Quality {
    const { quality: setting, measuredQuality } = store.settings;
    const wanted = askedQuality(address) ?? (setting === 'auto' ? measuredQuality : setting);
    if (wanted !== null) return wanted;
    const measured = measureQuality();
    void store.changeSettings({ measuredQuality: measured });
    return measured;
  }

  // Who asks for the stage tells why there is none; that nobody has asked yet is no fault.
  whenReady.catch(() => undefined);

  return {
    get stage() {
      return stage;
    },
    get quality() {
      return quality;
    },
    whenReady: () => whenReady,
    setComfort(next) {
      comfort = next;
      stage?.setOptions(next);
    },
    followQuality() {
      const wanted = wantedQuality();
      if (wanted === quality) return false;
      quality = wanted;
      whenReady = raise();
      whenReady.catch(() => undefined);
      return true;
    },
  };
}
