import { ChangeTrack } from './change-track';
import { MODEL_CELLS, type ModelView, PictureModel } from './picture-model';
import type { FlashZone } from './zones';

/** Stricter than the meter that measures what is drawn: the picture is only imagined here. */
const GENERAL = { step: 0.06, darkest: 0.9, area: 0.12 } as const;
const RED = { step: 0.06, darkest: Number.POSITIVE_INFINITY, area: 0.12 } as const;
/**
 * Three flashes a second are the most (WCAG 2.3.1), each a large change and the change back. Two are given away: lamps,
 * houses and passing cars change the picture too, and nobody imagines those. Half of a third is none.
 */
const MOST_FLASHES = 2;
const MOST_CHANGES = 2 * MOST_FLASHES + 1;
/** What would be one too many is held under this change, so that with what nobody imagines it stays under a step. */
const HELD = 0.015;
const A_FLASH = 2;
/** Halvings in search of the strongest light that is no large change. */
const HALVINGS = 6;
/** Kept clear of the edge that was found, which rounding would cross. */
const CLEAR = 0.95;
/** What is left of a refused light below this is not worth drawing. */
const FAINT = 0.005;

/** The one ledger of large light. Layers ask, the world changes by itself, and both are counted together. */
export interface FlashGovernor {
  /**
   * Begins a frame.
   *
   * @param ms a clock in real milliseconds that rises; a fall forgets the past
   * @param changesAhead changes that the next second brings by itself (cuts, places), and that no one may refuse
   * @param changesBehind those of the last second
   */
  begin(ms: number, view: ModelView, changesAhead: number, changesBehind: number): void;
  /** Light that was granted before and still fades. */
  keep(colour: number, strength: number, zone: FlashZone): void;
  /**
   * Asks to add light to a zone in this frame. Answers the strength that may be drawn: all of it, or as much as
   * changes nothing by a step when another flash would be one too many.
   */
  grant(colour: number, strength: number, zone: FlashZone): number;
  /** Ends the frame: its light is part of the past now. */
  end(): void;
}

/** How a light was granted when it was asked last. */
interface Clip {
  colour: number;
  zone: FlashZone;
  ms: number;
  wish: number;
  granted: number;
  isClipped: boolean;
}

/** Lights that are remembered at once. */
const CLIPS = 16;

export function createFlashGovernor(): FlashGovernor {
  return new Ledger();
}

class Ledger implements FlashGovernor {
  private readonly model = new PictureModel();
  private readonly general = new ChangeTrack(MODEL_CELLS, GENERAL);
  private readonly red = new ChangeTrack(MODEL_CELLS, RED);
  private readonly clips: readonly Clip[] = Array.from({ length: CLIPS }, () => {
    return { colour: -1, zone: 'whole', ms: Number.NEGATIVE_INFINITY, wish: 0, granted: 0, isClipped: false };
  });
  private ms = 0;
  private byItself = 0;

  begin(ms: number, view: ModelView, changesAhead: number, changesBehind: number): void {
    this.ms = ms;
    // A cut may brighten one part of the picture and darken another; of those behind, one change has been seen.
    this.byItself = 2 * changesAhead + changesBehind;
    this.model.begin(view);
  }

  keep(colour: number, strength: number, zone: FlashZone): void {
    if (strength > 0) this.model.add(colour, strength, zone);
  }

  grant(colour: number, strength: number, zone: FlashZone): number {
    if (!(strength > 0)) return 0;
    const clip = this.clipOf(colour, zone);
    // A light that was clipped as it rose stays so while it falls: it must not rise late, off its beat.
    const wish = clip.isClipped && strength <= clip.wish ? Math.min(strength, clip.granted) : strength;
    const granted = this.admit(colour, wish, zone);
    clip.isClipped = granted < strength;
    clip.wish = strength;
    clip.granted = granted;
    clip.ms = this.ms;
    return granted;
  }

  private admit(colour: number, strength: number, zone: FlashZone): number {
    const { model } = this;
    if (this.hasRoom()) {
      model.add(colour, strength, zone);
      return strength;
    }
    const before = this.brighter();
    model.add(colour, strength, zone);
    if (this.brighter() <= before) return strength;
    let granted = strength;
    let least = 0;
    let most = strength;
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (least + most) / 2;
      model.add(colour, middle - granted, zone);
      granted = middle;
      if (this.brighter() > before) most = middle;
      else least = middle;
    }
    const kept = least < FAINT ? 0 : least * CLEAR;
    model.add(colour, kept - granted, zone);
    return kept;
  }

  end(): void {
    const light = this.model.measure();
    this.general.add(this.ms, light, 0);
    this.red.add(this.ms, light, MODEL_CELLS);
  }

  /** What is remembered of a light, by its colour and zone; the one that was asked longest ago makes room. */
  private clipOf(colour: number, zone: FlashZone): Clip {
    let oldest: Clip | undefined;
    for (const clip of this.clips) {
      if (clip.colour === colour && clip.zone === zone) return clip;
      if (oldest === undefined || clip.ms < oldest.ms) oldest = clip;
    }
    if (oldest === undefined) throw new RangeError('There is no room to remember a light.');
    oldest.colour = colour;
    oldest.zone = zone;
    oldest.isClipped = false;
    return oldest;
  }

  /** Whether one more flash stays within the limit, with what has still to fall again and what is to come. */
  private hasRoom(): boolean {
    return this.hasRoomIn(this.general) && this.hasRoomIn(this.red);
  }

  private hasRoomIn({ changes, rises }: ChangeTrack): boolean {
    const owed = Math.max(2 * rises - changes, 0);
    return rises < MOST_FLASHES && changes + owed + this.byItself + A_FLASH <= MOST_CHANGES;
  }

  /** Cells that this frame, as it stands, makes brighter. When there is no room, none may join them. */
  private brighter(): number {
    const light = this.model.measure();
    return this.general.brighter(this.ms, light, 0, HELD) + this.red.brighter(this.ms, light, MODEL_CELLS, HELD);
  }
}
