import { barBeatAt } from '../../core/time/meter-map';
import { tickAtMs } from '../../core/time/tempo-map';
import type { FrameView } from '../frame-view';
import { cellHash } from './cell-hash';

/** Share of the bars of a storm on whose line there is lightning far off. */
const SHARE_OF_BARS = 0.09;
/** Only where the music is driven at least so much. */
const LEAST_ENERGY = 0.55;
const COLOUR = 0xbfc9ff;
const STRENGTH = 0.3;
/** After a jump or a stall a bar line that was missed stays dark. */
const MOST_STEP_MS = 120;

/** Whether lightning belongs to a bar: the same bars of the same song each time. */
export function isStruck(bar: number): boolean {
  return cellHash(bar, 77) < SHARE_OF_BARS;
}

/** Lightning far off, rarely, and only on bar lines. The governor has the last word. */
export class Lightning {
  private lastMs = Number.NaN;

  forget(): void {
    this.lastMs = Number.NaN;
  }

  follow(frame: FrameView): void {
    const { songMs, mood, chase } = frame;
    const stepMs = songMs - this.lastMs;
    const beforeMs = this.lastMs;
    this.lastMs = songMs;
    if (!(stepMs > 0 && stepMs < MOST_STEP_MS * frame.rate)) return;
    if (mood.rain < 0.9 || mood.cover > 0 || mood.energy < LEAST_ENERGY) return;
    const { tempo, meter } = chase;
    const { bar } = barBeatAt(meter, tickAtMs(tempo, songMs));
    if (bar !== barBeatAt(meter, tickAtMs(tempo, beforeMs)).bar && isStruck(bar)) frame.flash(COLOUR, STRENGTH, 'top');
  }
}
