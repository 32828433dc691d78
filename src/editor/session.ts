import type { EditPlayer } from '../audio/edit/edit-player';
import type { EditSong } from '../audio/edit/edit-song';
import { NO_HISTORY } from '../core/edit/history';
import type { Difficulty, Verb } from '../core/level/model';
import { barBeatAt } from '../core/time/meter-map';
import type { Tick } from '../core/time/units';
import type { KeyMap } from '../input/key-map';
import type { OpenDraft } from '../storage/drafts/open-draft';
import { say } from '../ui/live';
import { createModel, type EditorModel, type Span, type Toast } from './model';
import { type Clipboard, createClipboard } from './session/clipboard';
import { type ChangeDraft, createEdits, type Merge } from './session/edits';
import { createPlacing, type Placing } from './session/placing';
import { createPlayback, type Playback } from './session/playback';
import { createTapping, type Tapping } from './session/tapping';
import type { Checker } from './verify/checker';
import { hearSong } from './verify/hear-song';

export interface EditorSound {
  readonly song: EditSong;
  readonly player: EditPlayer;
}

export interface SessionOptions {
  /** Checks the draft away from the page; without it nothing is found. */
  readonly checker?: Checker;
  readonly verbKeys?: KeyMap;
  /** Where it opens: a test drive comes back to where it began. */
  readonly difficulty?: Difficulty;
  readonly cursorTick?: Tick;
}

/** One draft under edit. Every change goes through `edit`; everything that shows it reads `model`. */
export interface EditorSession {
  readonly model: EditorModel;
  readonly opened: OpenDraft;
  readonly sound: EditorSound;
  readonly playback: Playback;
  readonly clipboard: Clipboard;
  readonly placing: Placing;
  readonly tapping: Tapping;
  /**
   * One step of the history: applied, compared, remembered, journalled at once. A draft that cannot be changed is
   * left alone, and words say why.
   *
   * @param merge Edits in a row with the same word are one step. A word alone merges from the draft of now.
   * @returns Whether the draft has changed.
   */
  edit(name: string, change: ChangeDraft, merge?: string | Merge): boolean;
  undo(): void;
  redo(): void;
  /** To a point of the history: so many steps of it done. */
  travel(steps: number): void;
  seek(tick: Tick): void;
  play(): void;
  pause(): void;
  togglePlay(): void;
  /** Puts a verb on the grid under the cursor, or takes it away where it stands already. */
  place(verb: Verb): void;
  /** These items, by identity, and no others. */
  select(items: Iterable<object>): void;
  selectSpan(span: Span | null): void;
  /** Words for the eye and for the ear. */
  tell(words: string, remedy?: Toast['remedy']): void;
  /** The same for something that cannot be done. */
  refuse(words: string): void;
  /** Once a frame, by the time of `requestAnimationFrame`: moves the song and draws what has asked for it. */
  turn(perfMs: number): void;
  /** Drawn each frame from now on. Answers a function that ends it. */
  onTurn(draw: (perfMs: number) => void): () => void;
  dispose(): void;
}

const READ_ONLY =
  'This chase is open in another tab, so nothing can be changed here. Close it there, or take it over with “Edit it here”.';

/** Opens a draft for editing. The caller closes `opened` and disposes of the player. */
export function createSession(opened: OpenDraft, sound: EditorSound, options: SessionOptions = {}): EditorSession {
  const model = createModel({
    draft: opened.draft,
    history: opened.history ?? NO_HISTORY,
    isReadOnly: opened.isReadOnly,
    ...(options.difficulty === undefined ? {} : { difficulty: options.difficulty }),
    ...(options.cursorTick === undefined ? {} : { cursorTick: options.cursorTick }),
  });
  if (options.verbKeys !== undefined) model.verbKeys.value = options.verbKeys;
  const { checker } = options;
  const drawers = new Set<(perfMs: number) => void>();

  const edits = createEdits(
    model,
    (entry) => {
      void opened.append(entry).then(followDraft);
      followDraft();
    },
    (step, kind) => {
      checker?.changed(step, kind);
      model.isVerifying.value = checker !== undefined;
    },
  );
  const playback = createPlayback(model, sound.player, (words) => refuse(words), sought);

  /** How the keeping of the draft stands. */
  function followDraft(): void {
    model.unsaved.value = opened.unsaved;
    model.trouble.value = opened.trouble;
    model.isReadOnly.value = opened.isReadOnly;
  }

  function tell(words: string, remedy?: Toast['remedy']): void {
    model.toast.value = { words, isRefusal: false, ...(remedy === undefined ? {} : { remedy }) };
    say(model.say, words);
  }

  function refuse(words: string): void {
    model.toast.value = { words, isRefusal: true };
    say(model.say, words);
  }

  function canEdit(): boolean {
    if (!model.isReadOnly.peek()) return true;
    refuse(READ_ONLY);
    return false;
  }

  function edit(name: string, change: ChangeDraft, merge?: string | Merge): boolean {
    if (!canEdit()) return false;
    const done = edits.edit(name, change, merge);
    if (done?.hasLost === true) tell(`${done.name}.`);
    else if (done !== null) say(model.say, done.name);
    return done !== null;
  }

  /** What is done at another place is another step, but for the hold that a key draws. */
  function sought(): void {
    if (!placing.isHeld) edits.endMerge();
  }

  function turnBack(step: () => string | null, done: string, nothing: string): void {
    if (!canEdit()) return;
    const name = step();
    if (name === null) refuse(nothing);
    else tell(`${done}: ${name}`);
  }

  const stops = [
    opened.onChange(followDraft),
    opened.whenWritable(() => {
      followDraft();
      edits.replace(opened.draft, opened.history);
      checker?.open(opened.draft);
      tell('The other tab is gone: this one can change the chase now.');
    }),
    opened.onTakenOver(() => {
      followDraft();
      playback.pause();
      refuse(READ_ONLY);
    }),
    checker?.onAnswer((answer) => {
      model.findings.value = answer.findings;
      model.ratings.value = answer.ratings;
      model.isVerifying.value = !answer.isLatest;
    }),
  ];
  followDraft();
  checker?.open(model.draft.peek());
  if (checker !== undefined) stops.push(hearSong(model, sound.song, checker));
  model.isVerifying.value = checker !== undefined;

  const session: EditorSession = {
    model,
    opened,
    sound,
    playback,
    get clipboard() {
      return clipboard;
    },
    get placing() {
      return placing;
    },
    tapping: createTapping(),
    edit,
    undo: () => turnBack(edits.undo, 'Undone', 'There is nothing to undo.'),
    redo: () => turnBack(edits.redo, 'Done again', 'There is nothing to do again.'),
    travel(steps) {
      if (!canEdit()) return;
      let { past, future } = model.history.peek();
      while (past.length > steps && edits.undo() !== null) past = model.history.peek().past;
      while (past.length < steps && future.length > 0 && edits.redo() !== null)
        ({ past, future } = model.history.peek());
      tell(`Back to after: ${past.at(-1)?.name ?? 'the beginning'}`);
    },
    seek: (tick) => playback.seek(tick),
    play: () => playback.play(),
    pause: () => playback.pause(),
    togglePlay() {
      if (model.isPlaying.peek()) playback.pause();
      else playback.play();
    },
    place(verb) {
      placing.press(verb);
      placing.release(verb);
    },
    select(items) {
      edits.endMerge();
      model.selected.value = new Set(items);
    },
    selectSpan(span) {
      model.selectedSpan.value = span;
    },
    tell,
    refuse,
    turn(perfMs) {
      playback.turn(perfMs);
      for (const draw of drawers) draw(perfMs);
    },
    onTurn(draw) {
      drawers.add(draw);
      return () => drawers.delete(draw);
    },
    dispose() {
      placing.dispose();
      playback.dispose();
      for (const stop of stops) stop?.();
      checker?.dispose();
      drawers.clear();
    },
  };
  const clipboard = createClipboard(session);
  const placing = createPlacing(session);
  return session;
}

/** Bar and beat of a tick as they are counted aloud, both from one: "12.1", "12.2.5" off the beat. */
export function placeWords(model: EditorModel, tick: Tick): string {
  const { bar, beat, tickInBeat, beatTicks } = barBeatAt(model.meter.peek(), tick);
  const share = Math.round((tickInBeat / beatTicks) * 100);
  return `${bar + 1}.${beat + 1}${share === 0 ? '' : `.${String(share).padStart(2, '0')}`}`;
}
