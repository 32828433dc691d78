import { VERBS, type Verb } from '../../core/level/model';
import { element } from './dom';
import { verbGlyph } from './glyphs';

/** Where the touch zones are: the outer thirds steer, the middle one boosts above and brakes below. Drawn only. */
export class TouchPads {
  readonly #box: HTMLElement;
  readonly #pads: readonly { readonly verb: Verb; readonly pad: HTMLElement }[];
  #held = 0;

  constructor(parent: HTMLElement) {
    this.#box = element('div', 'hud-pads', parent);
    this.#box.hidden = true;
    this.#pads = VERBS.map((verb) => {
      const pad = element('div', `hud-pad is-${verb}`, this.#box);
      pad.append(verbGlyph(verb));
      return { verb, pad };
    });
  }

  begin(isTouch: boolean): void {
    this.#box.hidden = !isTouch;
  }

  render(held: readonly Verb[]): void {
    let bits = 0;
    for (const verb of held) bits |= 1 << VERBS.indexOf(verb);
    if (bits === this.#held) return;
    this.#held = bits;
    for (const { verb, pad } of this.#pads) pad.classList.toggle('is-held', (bits & (1 << VERBS.indexOf(verb))) !== 0);
  }
}
