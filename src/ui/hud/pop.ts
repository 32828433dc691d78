import type { Ms } from '../../core/time/units';
import { Fader } from './dom';

export interface PopTiming {
  /** Time it takes to settle from its largest size. */
  readonly settleMs: Ms;
  /** Time until it starts to fade. */
  readonly holdMs: Ms;
  readonly fadeMs: Ms;
  /** Size at the start; 1 is its size at rest. */
  readonly scale: number;
}

/**
 * Something that appears at once, settles and fades. Driven by the frame's own time instead of a CSS animation: it can
 * start again in the middle without a forced layout, and it stands still when the take does.
 */
export class Pop {
  readonly #element: HTMLElement;
  readonly #fader: Fader;
  readonly #timing: PopTiming;
  #startMs = Number.NEGATIVE_INFINITY;
  #shownScale = 1;
  #isShown = false;

  constructor(popped: HTMLElement, timing: PopTiming) {
    this.#element = popped;
    this.#fader = new Fader(popped);
    this.#timing = timing;
  }

  start(perfMs: Ms): void {
    this.#startMs = perfMs;
    this.#isShown = true;
  }

  clear(): void {
    this.#startMs = Number.NEGATIVE_INFINITY;
    this.#isShown = false;
    this.#fader.set(0);
  }

  /** `motion` 0 keeps it at rest and only fades. */
  render(perfMs: Ms, motion: number): void {
    if (!this.#isShown) return;
    const { settleMs, holdMs, fadeMs, scale } = this.#timing;
    const age = Math.max(0, perfMs - this.#startMs);
    const left = Math.max(0, 1 - age / settleMs);
    this.#scaleTo(1 + (scale - 1) * left * left * motion);
    this.#fader.set(age < holdMs ? 1 : 1 - (age - holdMs) / fadeMs);
    if (age >= holdMs + fadeMs) this.#isShown = false;
  }

  #scaleTo(scale: number): void {
    const rounded = Math.round(scale * 100) / 100;
    if (rounded === this.#shownScale) return;
    this.#shownScale = rounded;
    this.#element.style.transform = `scale(${rounded})`;
  }
}
