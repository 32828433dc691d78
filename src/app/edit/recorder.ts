import { effect, untracked } from '@preact/signals';
import { type Press, quantise, recordInto } from '../../core/edit/record';
import type { Verb } from '../../core/level/model';
import { tickAtMs } from '../../core/time/tempo-map';
import type { EditorSession } from '../../editor/session';
import { createKeyboard } from '../../input/keyboard';
import type { VerbPress } from '../../input/verb-press';

/** Writes down what is driven by ear while the song plays, and puts it into the chart when it stops. */
export interface Recorder {
  /** Takes a press that came from elsewhere than the keyboard. Ignored while nothing is recorded. */
  press(press: VerbPress): void;
  dispose(): void;
}

/** What a press is, until its key comes up. */
interface Open {
  readonly tick: number;
  readonly verb: Verb;
}

export function createRecorder(session: EditorSession, target: Window): Recorder {
  const { model } = session;
  const keyboard = createKeyboard(target, model.verbKeys.peek(), press);
  keyboard.enabled = false;
  let take: { fromTick: number; toTick: number; readonly presses: Press[]; readonly open: Open[] } | null = null;

  /** The tick that was heard when a key moved. */
  const tickAt = (perfMs: number): number => tickAtMs(model.tempo.peek(), session.sound.player.songMs(perfMs));

  function press({ perfMs, verb, down }: VerbPress): void {
    if (take === null) return;
    const tick = tickAt(perfMs);
    take.toTick = Math.max(take.toTick, tick);
    take.fromTick = Math.min(take.fromTick, tick);
    if (down) {
      take.open.push({ tick, verb });
      return;
    }
    const index = take.open.findIndex((one) => one.verb === verb);
    const begun = take.open[index];
    if (begun === undefined) return;
    take.open.splice(index, 1);
    // A loop that went back under a held key leaves a tap.
    take.presses.push(tick > begun.tick ? { ...begun, untilTick: tick } : begun);
  }

  function begin(): void {
    const tick = tickAtMs(model.tempo.peek(), model.playMs.peek());
    take = { fromTick: tick, toTick: tick, presses: [], open: [] };
    keyboard.setKeyMap(model.verbKeys.peek());
    keyboard.enabled = true;
  }

  function finish(): void {
    if (take === null) return;
    // What is still down comes up here.
    keyboard.enabled = false;
    const { presses, open, fromTick, toTick } = take;
    take = null;
    const all = [...presses, ...open];
    if (all.length === 0) {
      session.tell('Nothing was recorded: drive with the verb keys while it plays.');
      return;
    }
    const cues = quantise(all, model.snap.peek(), model.quantise.peek(), model.meter.peek());
    // Quantising may draw a cue past either end of what was driven.
    const ticks = cues.map(({ tick }) => tick);
    const from = Math.max(0, Math.floor(Math.min(fromTick, ...ticks)));
    const to = Math.ceil(Math.max(toTick, ...ticks)) + 1;
    session.edit('Record', (draft) => recordInto(draft, model.difficulty.peek(), cues, from, to));
    session.tell(`Recorded ${cues.length} ${cues.length === 1 ? 'cue' : 'cues'}.`);
  }

  const stop = effect(() => {
    const isOn = model.recording.value && model.isPlaying.value;
    untracked(() => {
      if (isOn && take === null) begin();
      else if (!isOn) finish();
    });
  });

  return {
    press,
    dispose() {
      stop();
      take = null;
      keyboard.dispose();
    },
  };
}
