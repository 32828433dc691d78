import type { Stage, StageComfort } from '../stage/stage';
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

export function createPicture(box: HTMLElement, store: Store, address: Location, first: StageComfort): Picture {
  let quality = wantedQuality();
  let comfort = first;
  let stage: Stage | null = null;
  let whenReady = raise();

  /** Phaser is the largest part: the page is read and driven by keyboard while it loads. */
  async function raise(): Promise<Stage> {
    const { createStage } = await import('../stage/stage');
    stage?.dispose();
    stage = null;
    const made = await createStage(box, { quality });
    made.setOptions(comfort);
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
