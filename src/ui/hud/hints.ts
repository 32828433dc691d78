import { VERBS, type Verb } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import { HOLD_NAMES, VERB_NAMES } from '../format/words';
import { element, Fader, Filler, TextCell } from './dom';
import { keyFace, verbGlyph } from './glyphs';
import type { HudChase, HudHint } from './hud-view';

/** A sign stays this long after its cue, so that the eye sees what it was for. */
const LINGER_MS: Ms = 250;

/** The road sign of one verb: its shape, its key, its name, and a bar that runs out at the cue. */
class HintSign {
  readonly #verb: Verb;
  readonly #fader: Fader;
  readonly #fill: Filler;
  readonly #key: HTMLElement;
  readonly #name: TextCell;
  #hints: readonly HudHint[] = [];
  #at = 0;

  constructor(parent: HTMLElement, verb: Verb) {
    this.#verb = verb;
    const box = element('div', `hud-hint is-${verb}`, parent);
    this.#fader = new Fader(box);
    box.append(verbGlyph(verb));
    const words = element('p', 'hud-hint__words', box);
    this.#name = new TextCell(element('span', 'hud-hint__name', words));
    this.#key = element('kbd', 'hud-hint__key', words);
    this.#fill = new Filler(element('span', 'hud-hint__time', box));
  }

  begin(chase: HudChase): void {
    this.#hints = chase.hints.filter((hint) => hint.verb === this.#verb);
    this.#at = 0;
    this.#key.replaceChildren(...(chase.isTouch ? [] : [keyFace(chase.keyNames[this.#verb])]));
    this.#fader.set(0);
  }

  render(songMs: Ms): void {
    while ((this.#hints[this.#at - 1]?.atMs ?? Number.NEGATIVE_INFINITY) + LINGER_MS >= songMs) this.#at -= 1;
    while ((this.#hints[this.#at]?.atMs ?? Number.POSITIVE_INFINITY) + LINGER_MS < songMs) this.#at += 1;
    const hint = this.#hints[this.#at];
    if (hint === undefined || songMs < hint.fromMs) {
      this.#fader.set(0);
      return;
    }
    this.#fader.set(1);
    this.#fill.set((hint.atMs - songMs) / Math.max(1, hint.atMs - hint.fromMs));
    this.#name.set(hint.isHold ? `Hold: ${HOLD_NAMES[this.#verb].toLowerCase()}` : VERB_NAMES[this.#verb]);
  }
}

/** Signs at the roadside for the first cues of each verb. Left and brake stand on the left, right and boost on the right. */
export class HintSigns {
  readonly #signs: readonly HintSign[];
  #isEmpty = true;

  constructor(parent: HTMLElement) {
    const left = element('div', 'hud-hints is-left', parent);
    const right = element('div', 'hud-hints is-right', parent);
    this.#signs = VERBS.map((verb) => new HintSign(verb === 'left' || verb === 'brake' ? left : right, verb));
  }

  begin(chase: HudChase): void {
    this.#isEmpty = chase.hints.length === 0;
    for (const sign of this.#signs) sign.begin(chase);
  }

  render(songMs: Ms): void {
    if (this.#isEmpty) return;
    for (const sign of this.#signs) sign.render(songMs);
  }
}
