import { effect, untracked } from '@preact/signals';
import type { Draft } from '../../core/edit/draft';
import { type Press, quantise, recordInto } from '../../core/edit/record';
import type { Difficulty, Verb } from '../../core/level/model';
import { tickAtMs } from '../../core/time/tempo-map';
import type { EditorSession } from '../../editor/session';
import { createKeyboard } from '../../input/keyboard';
import type { VerbPress } from '../../input/verb-press';

/**
 * Writes down what is driven by ear while the song plays, and puts it into the chart: every few seconds of the song, and
 * when it stops. A take is one step of the history.
 */
export interface Recorder {
  /** Something was driven that is not in the chart yet. */
  readonly isHolding: boolean;
  /** Takes a press that came from elsewhere than the keyboard. Ignored while nothing is recorded. */
  press(press: VerbPress): void;
  /** Puts what was driven so far into the chart. The take goes on. */
  keep(): void;
  /** Ends a take that is under way; what was driven is in the chart. */
  dispose(): void;
}

/** What a press is, until its key comes up. */
interface Open {
  readonly tick: number;
  readonly verb: Verb;
}

interface Take {
  /** Its edits are one step of the history, and no other take's. */
  readonly merge: string;
  readonly difficulty: Difficulty;
  fromTick: number;
  toTick: number;
  readonly presses: Press[];
  readonly open: Open[];
  /** Something was driven since it was last put into the chart. */
  isNew: boolean;
}

/** So much of the song is lost at most when the page dies in the middle of a take. */
const KEEP_EVERY_MS = 4000;

export function createRecorder(session: EditorSession, target: Window): Recorder {
  const { model } = session;
  const keyboard = createKeyboard(target, model.verbKeys.peek(), press);
  keyboard.enabled = false;
  let take: Take | null = null;
  /** A take that could not be put into the chart, since another tab has taken the draft over. */
  let refused: Take | null = null;
  let takes = 0;
  let keptMs = 0;

  /** The tick that was heard when a key moved. */
  const tickAt = (perfMs: number): number => tickAtMs(model.tempo.peek(), session.sound.player.songMs(perfMs));

  function press({ perfMs, verb, down }: VerbPress): void {
    if (take === null) return;
    const tick = tickAt(perfMs);
    take.toTick = Math.max(take.toTick, tick);
    take.fromTick = Math.min(take.fromTick, tick);
    if (down) {
      take.open.push({ tick, verb });
      take.isNew = true;
      return;
    }
    const index = take.open.findIndex((one) => one.verb === verb);
    const begun = take.open[index];
    if (begun === undefined) return;
    take.open.splice(index, 1);
    // A loop that went back under a held key leaves a tap.
    take.presses.push(tick > begun.tick ? { ...begun, untilTick: tick } : begun);
    take.isNew = true;
  }

  function begin(): void {
    const ms = model.playMs.peek();
    const tick = tickAtMs(model.tempo.peek(), ms);
    takes += 1;
    take = {
      merge: `record ${takes}`,
      difficulty: model.difficulty.peek(),
      fromTick: tick,
      toTick: tick,
      presses: [],
      open: [],
      isNew: false,
    };
    keptMs = ms;
    keyboard.setKeyMap(model.verbKeys.peek());
    keyboard.enabled = true;
  }

  /** Puts a take into the chart as far as it was driven. Answers how many cues it made, or null when it was refused. */
  function put(driven: Take, isOver: boolean): number | null {
    // What is still down counts as if it came up here.
    const all = [...driven.presses, ...driven.open];
    const cues = quantise(all, model.snap.peek(), model.quantise.peek(), model.meter.peek());
    // Quantising may draw a cue past either end of what was driven.
    const ticks = cues.map(({ tick }) => tick);
    driven.fromTick = Math.max(0, Math.floor(Math.min(driven.fromTick, ...ticks)));
    driven.toTick = Math.max(Math.ceil(driven.toTick), ...ticks.map((tick) => tick + 1));
    const { difficulty, fromTick, toTick } = driven;
    const into = (draft: Draft) => recordInto(draft, difficulty, cues, fromTick, toTick);
    // What is selected stays so while one drives.
    session.edit('Record', isOver ? into : (draft) => into(draft).draft, driven.merge);
    if (model.isReadOnly.peek()) return null;
    driven.isNew = false;
    return cues.length;
  }

  function keep(): void {
    if (take?.isNew !== true || model.isReadOnly.peek()) return;
    put(take, false);
  }

  function finish(): void {
    if (take === null) return;
    keyboard.enabled = false;
    const driven = take;
    take = null;
    if (driven.presses.length + driven.open.length === 0) {
      session.tell('Nothing was recorded: drive with the verb keys while it plays.');
    } else end(driven);
  }

  function end(driven: Take): void {
    if (!model.draft.peek().charts.some(({ difficulty }) => difficulty === driven.difficulty)) {
      session.refuse('The chart that you drove is deleted. Undo that, and record again.');
      return;
    }
    const count = put(driven, true);
    refused = count === null ? driven : null;
    if (count !== null) session.tell(`Recorded ${count} ${count === 1 ? 'cue' : 'cues'}.`);
  }

  const stops = [
    effect(() => {
      const isOn = model.recording.value && model.isPlaying.value;
      untracked(() => {
        if (isOn && take === null) begin();
        else if (!isOn) finish();
      });
    }),
    effect(() => {
      const ms = model.playMs.value;
      untracked(() => {
        if (take === null || Math.abs(ms - keptMs) < KEEP_EVERY_MS) return;
        keptMs = ms;
        keep();
      });
    }),
    // The draft is read anew when it comes back from the other tab: what was driven goes into that one.
    session.opened.whenWritable(() => {
      const driven = refused;
      refused = null;
      if (driven !== null) end(driven);
    }),
  ];

  return {
    get isHolding() {
      return take?.isNew === true || refused !== null;
    },
    press,
    keep,
    dispose() {
      finish();
      for (const stop of stops) stop();
      keyboard.dispose();
    },
  };
}
