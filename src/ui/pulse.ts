/** Steps of a pulse that are told apart: finer ones cannot be seen and would restyle the page for nothing. */
const STEPS = 40;
const TEXTS: readonly string[] = Array.from({ length: STEPS + 1 }, (_, step) => String(step / STEPS));
/**
 * A pulse only falls until its next beat, so one that rises by more than rounding has begun anew. By no more than that:
 * the beat of a very fast song hardly swings, so as not to flicker.
 */
const RISE = 0.01;

/** As much of an element as a pulse writes to. */
export interface Pulsed {
  readonly style: Pick<CSSStyleDeclaration, 'setProperty'>;
}

export interface Pulse {
  /**
   * Writes `--beat` and `--bar` (0..1, 1 on the line and falling to 0) and `--turn`, which counts beats, to elements
   * that dance to the song. `motion` 0..1 scales the first two; 0 holds all of them still.
   */
  write(targets: ArrayLike<Pulsed>, beat: number, bar: number, motion: number): void;
}

/** Once a frame: it writes only what changed by a step, and allocates only when a beat comes. */
export function createPulse(): Pulse {
  let target: Pulsed | undefined;
  let shownBeat = -1;
  let shownBar = -1;
  let lastBeat = 0;
  let turn = 0;

  function put(name: string, step: number): void {
    target?.style.setProperty(name, TEXTS[step] ?? '0');
  }

  return {
    write(targets, beat, bar, motion) {
      if (targets[0] !== target) {
        target = targets[0];
        shownBeat = -1;
        shownBar = -1;
        turn = 0;
      }
      if (target === undefined) return;
      const beatStep = stepOf(beat * motion);
      const barStep = stepOf(bar * motion);
      if (beatStep !== shownBeat) put('--beat', beatStep);
      if (barStep !== shownBar) put('--bar', barStep);
      shownBeat = beatStep;
      shownBar = barStep;
      if (motion > 0 && beat - lastBeat > RISE) {
        turn += 1;
        target.style.setProperty('--turn', String(turn));
      }
      lastBeat = beat;
    },
  };
}

function stepOf(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * STEPS);
}
