import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ms } from '../../core/time/units';
import { createTapTempo } from '../tempo/tap-tempo';

/** A tempo as it was tapped so far; the numbers are null until there are enough taps. */
export interface Tapped {
  readonly taps: number;
  readonly bpm: number | null;
  readonly offsetMs: number | null;
  readonly spreadMs: number | null;
}

export interface Tapping {
  readonly tapped: ReadonlySignal<Tapped | null>;
  /** @param ms Song time that was heard at the tap. */
  tap(ms: Ms): void;
  reset(): void;
}

/** A second opinion on the tempo, from the hand. */
export function createTapping(): Tapping {
  const tempo = createTapTempo();
  const tapped = signal<Tapped | null>(null);
  return {
    tapped,
    tap(ms) {
      tempo.tap(ms);
      const { taps, bpm, offsetMs, spreadMs } = tempo;
      tapped.value = { taps, bpm, offsetMs, spreadMs };
    },
    reset() {
      tempo.reset();
      tapped.value = null;
    },
  };
}
