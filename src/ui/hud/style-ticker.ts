import type { TakeEvent } from '../../core/chase/events';
import { formatDollars } from '../format/dollars';
import { element, TextCell } from './dom';
import type { HudView } from './hud-view';
import { Pop } from './pop';

/** What style was earned for, said once beside the take. */
export class StyleTicker {
  readonly #text: TextCell;
  readonly #pop: Pop;

  constructor(parent: HTMLElement) {
    const line = element('p', 'hud-style', parent);
    this.#text = new TextCell(line);
    this.#pop = new Pop(line, { settleMs: 140, holdMs: 900, fadeMs: 300, scale: 1.25 });
  }

  reset(): void {
    this.#pop.clear();
  }

  hear(event: TakeEvent, perfMs: number): void {
    if (event.type === 'flourished') this.#say('flourish', event.dollars, perfMs);
    else if (event.type === 'nearMissed') this.#say('near miss', event.dollars, perfMs);
    else if (event.type === 'cashCollected') this.#say('cash', event.dollars, perfMs);
  }

  render({ perfMs }: HudView, motion: number): void {
    this.#pop.render(perfMs, motion);
  }

  #say(what: string, dollars: number, perfMs: number): void {
    if (dollars <= 0) return;
    this.#text.set(`+${formatDollars(dollars)} ${what}`);
    this.#pop.start(perfMs);
  }
}
