import type { TakeEvent } from '../../core/chase/events';
import { element, NumberCell, TextCell } from './dom';
import type { HudView } from './hud-view';
import { Pop } from './pop';

/** A streak shorter than this is lost without a word. */
const WORTH_MOURNING = 10;

/** The milestone passed on the way from one streak to the next: 25, 50, 100 and then every hundred; null when none was. */
export function milestoneBetween(before: number, after: number): number | null {
  if (after <= before) return null;
  const reached = after >= 100 ? Math.floor(after / 100) * 100 : after >= 50 ? 50 : after >= 25 ? 25 : 0;
  return reached > before ? reached : null;
}

/** The streak, what it was worth when it breaks, and the neon that lights at milestones. */
export class StreakCounter {
  readonly #count: NumberCell;
  readonly #box: HTMLElement;
  readonly #neon: Pop;
  readonly #neonText: TextCell;
  readonly #loss: Pop;
  readonly #lossText: TextCell;
  #last = 0;

  constructor(parent: HTMLElement) {
    const box = element('div', 'hud-streak', parent);
    this.#box = box;
    element('span', 'hud-label', box, 'Streak');
    this.#count = new NumberCell(element('span', 'hud-streak__count', box));
    const loss = element('span', 'hud-streak__loss', box);
    this.#lossText = new TextCell(loss);
    this.#loss = new Pop(loss, { settleMs: 160, holdMs: 700, fadeMs: 400, scale: 1.3 });
    const neon = element('p', 'hud-milestone', parent);
    this.#neonText = new TextCell(neon);
    this.#neon = new Pop(neon, { settleMs: 260, holdMs: 900, fadeMs: 500, scale: 1.7 });
    this.#count.set(0);
  }

  reset(): void {
    this.#last = 0;
    this.#count.set(0);
    this.#box.classList.remove('is-long');
    this.#neon.clear();
    this.#loss.clear();
  }

  hear(event: TakeEvent, perfMs: number): void {
    if (event.type !== 'streakBroken' || event.length < WORTH_MOURNING) return;
    this.#lossText.set(`lost ${event.length}`);
    this.#loss.start(perfMs);
  }

  render({ take, perfMs }: HudView, motion: number): void {
    if (take.streak !== this.#last) {
      const milestone = milestoneBetween(this.#last, take.streak);
      if (milestone !== null) {
        this.#neonText.set(`${milestone} clean`);
        this.#neon.start(perfMs);
      }
      if (take.streak >= 25 !== this.#last >= 25) this.#box.classList.toggle('is-long', take.streak >= 25);
      this.#last = take.streak;
      this.#count.set(take.streak);
    }
    this.#neon.render(perfMs, motion);
    this.#loss.render(perfMs, motion);
  }
}
