import type { TakeEvent } from '../../core/chase/events';
import type { Ms, Us } from '../../core/time/units';
import type { WindowsMs } from '../model';
import { element, Fader, Slider } from './dom';
import type { HudView } from './hud-view';

const TICKS = 12;
/** A tick fades over this long: about two bars at a middle tempo. */
const FADE_MS: Ms = 4000;
const BANDS = ['ok', 'good', 'great', 'perfect'] as const;

interface Tick {
  readonly line: HTMLElement;
  readonly slider: Slider;
  readonly fader: Fader;
  bornMs: Ms;
}

/** Early to the left, late to the right: the windows as bands, the last hits as ticks, the mean of the take as a wedge. */
export class ErrorMeter {
  readonly #bands: readonly HTMLElement[];
  readonly #ticks: readonly Tick[];
  readonly #mean: Slider;
  readonly #meanMark: HTMLElement;
  #edgeUs: Us = 1;
  #next = 0;
  #hits = 0;

  constructor(parent: HTMLElement) {
    const box = element('div', 'hud-meter', parent);
    element('span', 'hud-meter__side', box, 'Early');
    const bar = element('div', 'hud-meter__bar', box);
    element('span', 'hud-meter__side', box, 'Late');
    this.#bands = BANDS.map((band) => element('span', `hud-meter__band is-${band}`, bar));
    this.#ticks = Array.from({ length: TICKS }, () => {
      const line = element('span', 'hud-meter__tick', bar);
      return { line, slider: new Slider(line), fader: new Fader(line), bornMs: Number.NEGATIVE_INFINITY };
    });
    this.#meanMark = element('span', 'hud-meter__mean', bar);
    this.#mean = new Slider(this.#meanMark);
  }

  begin(windows: WindowsMs): void {
    this.#edgeUs = windows.ok * 1000;
    this.#bands.forEach((band, index) => {
      const name = BANDS[index];
      if (name !== undefined) band.style.width = `${(windows[name] / windows.ok) * 100}%`;
    });
    for (const tick of this.#ticks) {
      tick.bornMs = Number.NEGATIVE_INFINITY;
      tick.fader.set(0);
    }
    this.#hits = 0;
    this.#meanMark.classList.add('is-empty');
  }

  hear(event: TakeEvent, perfMs: Ms): void {
    if (event.type !== 'cueJudged' || event.judgement === 'miss') return;
    const tick = this.#ticks[this.#next % TICKS];
    this.#next += 1;
    if (tick === undefined) return;
    tick.bornMs = perfMs;
    tick.slider.set(this.#place(event.errorUs));
    const className = `hud-meter__tick is-${event.judgement}`;
    if (tick.line.className !== className) tick.line.className = className;
  }

  render({ take, perfMs }: HudView): void {
    for (const tick of this.#ticks) tick.fader.set(1 - (perfMs - tick.bornMs) / FADE_MS);
    if (take.hits === this.#hits) return;
    if (this.#hits === 0) this.#meanMark.classList.remove('is-empty');
    this.#hits = take.hits;
    if (take.hits > 0) this.#mean.set(this.#place(take.errorSumUs / take.hits));
  }

  /** Share of the bar's width away from its middle. */
  #place(errorUs: Us): number {
    return Math.min(0.5, Math.max(-0.5, errorUs / this.#edgeUs / 2));
  }
}
