import { effect } from '@preact/signals';
import { placeCue, setHold } from '../../core/edit/cues';
import { snapTick } from '../../core/edit/snap';
import type { Cue, Verb } from '../../core/level/model';
import { tickAtMs } from '../../core/time/tempo-map';
import type { Ms, Tick } from '../../core/time/units';
import { HOLD_NAMES, VERB_NAMES } from '../../ui/format/words';
import { type EditorSession, placeWords } from '../session';

export interface Placing {
  /**
   * A verb key goes down: its cue is put on the grid, or taken away where it stands already.
   *
   * @param heardMs Song time that was heard at the press, while the song plays; without it the cursor counts.
   */
  press(verb: Verb, heardMs?: Ms): void;
  /** The key goes up. Until then, moving the cursor on makes the cue a hold that reaches to it. */
  release(verb: Verb): void;
  /** No key is down any more, whether its going up was heard or not. */
  releaseAll(): void;
  /** Whether a key is down that draws a hold. */
  readonly isHeld: boolean;
  dispose(): void;
}

/** Cues from the verb keys. */
export function createPlacing(session: EditorSession): Placing {
  const { model } = session;
  const held = new Map<Verb, Tick>();

  function tickOf(heardMs: Ms | undefined): Tick {
    if (heardMs === undefined) return model.cursorTick.peek();
    return Math.max(0, snapTick(model.snap.peek(), model.meter.peek(), tickAtMs(model.tempo.peek(), heardMs)));
  }

  function cueAt(verb: Verb, tick: Tick): Cue | undefined {
    return model.chart.peek()?.cues.find((cue) => cue.tick === tick && cue.verb === verb);
  }

  const stop = effect(() => {
    const cursor = model.cursorTick.value;
    if (model.isPlaying.peek()) return;
    for (const [verb, tick] of held) reach(verb, tick, cursor);
  });

  function reach(verb: Verb, tick: Tick, cursor: Tick): void {
    const cue = cueAt(verb, tick);
    if (cue === undefined || cursor < tick) return;
    const hold = cursor - tick;
    if (hold === (cue.hold ?? 0)) return;
    session.edit(
      hold === 0
        ? `${VERB_NAMES[verb]} at ${placeWords(model, tick)}`
        : `${HOLD_NAMES[verb]} at ${placeWords(model, tick)}`,
      (draft) => setHold(draft, cue, hold === 0 ? null : hold),
      `hold ${verb} ${tick}`,
    );
  }

  return {
    press(verb, heardMs) {
      if (model.recording.peek() && model.isPlaying.peek()) return;
      const tick = tickOf(heardMs);
      const isThere = cueAt(verb, tick) !== undefined;
      const words = `${VERB_NAMES[verb]} at ${placeWords(model, tick)}`;
      const hasChanged = session.edit(
        isThere ? `Take away ${words.toLowerCase()}` : words,
        (draft) => placeCue(draft, model.difficulty.peek(), { tick, verb }),
        isThere ? undefined : `hold ${verb} ${tick}`,
      );
      if (hasChanged && !isThere) held.set(verb, tick);
    },
    release: (verb) => void held.delete(verb),
    releaseAll: () => held.clear(),
    get isHeld() {
      return held.size > 0;
    },
    dispose: stop,
  };
}
