import { element, Filler, TextCell } from './dom';
import type { HudView } from './hud-view';

const LEVELS = ['cool', 'warm', 'hot', 'sealed'] as const;
type Level = (typeof LEVELS)[number];

const SAID: Readonly<Record<Level, string>> = {
  cool: 'Heat',
  warm: 'Heat',
  hot: 'On your bumper',
  sealed: 'Busted on the bar',
};

function levelOf(heat: number, isSealed: boolean): Level {
  if (isSealed) return 'sealed';
  if (heat >= 75) return 'hot';
  return heat >= 45 ? 'warm' : 'cool';
}

/** How near the police are, 0 to 100. */
export class HeatGauge {
  readonly #box: HTMLElement;
  readonly #fill: Filler;
  readonly #label: TextCell;
  #level: Level = 'cool';

  constructor(parent: HTMLElement) {
    this.#box = element('div', 'hud-heat is-cool', parent);
    this.#label = new TextCell(element('span', 'hud-label', this.#box));
    const bar = element('div', 'hud-heat__bar', this.#box);
    this.#fill = new Filler(element('span', 'hud-heat__fill', bar));
    this.#label.set(SAID.cool);
  }

  render({ take }: HudView): void {
    this.#fill.set(take.heat / 100);
    const level = levelOf(take.heat, take.bustAtUs !== null);
    if (level === this.#level) return;
    this.#level = level;
    this.#box.className = `hud-heat is-${level}`;
    this.#label.set(SAID[level]);
  }
}
