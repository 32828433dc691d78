import type { Ms } from '../../core/time/units';
import { element, Filler, TextCell } from './dom';
import type { HudChase } from './hud-view';

/** The song from end to end with its sections; the one that plays is lit and named. */
export class SongProgress {
  readonly #track: HTMLElement;
  readonly #fill: Filler;
  readonly #name: TextCell;
  #parts: { readonly box: HTMLElement; readonly name: string; readonly startMs: Ms }[] = [];
  #startMs: Ms = 0;
  #lengthMs: Ms = 1;
  #current = -1;

  constructor(parent: HTMLElement) {
    const box = element('div', 'hud-progress', parent);
    this.#track = element('div', 'hud-progress__track', box);
    this.#fill = new Filler(element('span', 'hud-progress__fill', this.#track));
    this.#name = new TextCell(element('p', 'hud-progress__name', box));
  }

  begin({ sections, startMs, endMs }: HudChase): void {
    for (const part of this.#parts) part.box.remove();
    this.#startMs = startMs;
    this.#lengthMs = Math.max(1, endMs - startMs);
    this.#current = -1;
    this.#name.set('');
    this.#fill.set(0);
    this.#parts = sections.map((section, index) => {
      const box = element('span', 'hud-progress__part', this.#track);
      const until = sections[index + 1]?.startMs ?? endMs;
      box.style.flexGrow = String(Math.max(1, until - section.startMs));
      return { box, name: section.name, startMs: section.startMs };
    });
  }

  render(songMs: Ms): void {
    this.#fill.set((songMs - this.#startMs) / this.#lengthMs);
    let at = Math.max(0, this.#current);
    while (at > 0 && (this.#parts[at]?.startMs ?? 0) > songMs) at -= 1;
    while (at + 1 < this.#parts.length && (this.#parts[at + 1]?.startMs ?? 0) <= songMs) at += 1;
    if (at === this.#current) return;
    this.#parts[this.#current]?.box.classList.remove('is-current');
    this.#parts[at]?.box.classList.add('is-current');
    this.#current = at;
    this.#name.set(this.#parts[at]?.name ?? '');
  }
}
