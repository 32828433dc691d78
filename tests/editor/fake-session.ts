import type { EditPlayer } from '../../src/audio/edit/edit-player';
import { type Draft, newDraft } from '../../src/core/edit/draft';
import { NO_HISTORY, record, redoStep, undoStep } from '../../src/core/edit/history';
import type { EditorHost } from '../../src/editor/host';
import { createSession, type EditorSession, type SessionOptions } from '../../src/editor/session';
import type { JournalEntry, OpenDraft } from '../../src/storage/drafts/open-draft';

/** 120 BPM, 4/4, a minute long: a beat is half a second, a bar two. */
export function smallDraft(): Draft {
  return newDraft({
    id: 'small',
    title: 'Small',
    stems: [{ name: 'mix', file: 'mix.ogg' }],
    durationMs: 60_000,
    bpm: 120,
    offsetMs: 0,
  });
}

/** A song that is heard at a time set by hand. */
export class FakePlayer implements EditPlayer {
  isPlaying = false;
  isPreparing = false;
  trouble: string | null = null;
  line = null;
  heardMs = 0;
  clicks: Parameters<EditPlayer['setClicks']>[0] = { metronome: null, cues: null };
  readonly asked: [name: string, ...args: unknown[]][] = [];
  readonly #listeners = new Set<() => void>();

  play(fromMs: number, options: unknown): Promise<void> {
    this.asked.push(['play', fromMs, options]);
    this.heardMs = fromMs;
    this.isPlaying = true;
    this.tell();
    return Promise.resolve();
  }

  pause(): void {
    this.asked.push(['pause']);
    this.isPlaying = false;
    this.tell();
  }

  change(options: unknown): Promise<void> {
    this.asked.push(['change', options]);
    return Promise.resolve();
  }

  songMs(): number {
    return this.heardMs;
  }

  setClicks(clicks: Parameters<EditPlayer['setClicks']>[0]): void {
    this.clicks = clicks;
  }

  scrub(ms: number): void {
    this.asked.push(['scrub', ms]);
  }

  setLevels(): void {}
  setOffsets(): void {}
  dispose(): void {}

  onChange(listen: () => void): () => void {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  }

  tell(): void {
    for (const listen of this.#listeners) listen();
  }
}

export interface FakeDraft extends OpenDraft {
  readonly journal: readonly JournalEntry[];
  /** What is told of the other tab and of the disk. */
  set(change: Partial<Pick<OpenDraft, 'isReadOnly' | 'unsaved' | 'trouble'>>): void;
  becomeWritable(draft: Draft): void;
}

/** A draft that notes its journal, and holds what the journal says, as the store does. */
export function fakeDraft(start: Draft): FakeDraft {
  let draft = start;
  let history = NO_HISTORY;
  const journal: JournalEntry[] = [];
  const state = { isReadOnly: false, unsaved: 0, trouble: null as string | null };
  const changed = new Set<() => void>();
  const writable = new Set<() => void>();
  const kept = Promise.resolve({ ok: true } as const);
  return {
    id: 'draft-1',
    files: new Map(),
    notes: [],
    journal,
    get draft() {
      return draft;
    },
    get history() {
      return history;
    },
    get isReadOnly() {
      return state.isReadOnly;
    },
    get unsaved() {
      return state.unsaved;
    },
    get trouble() {
      return state.trouble;
    },
    append(entry) {
      journal.push(entry);
      if (entry.kind === 'step' || entry.kind === 'merge') {
        const merged = entry.kind === 'merge' ? undoStep(draft, history) : null;
        draft = merged?.draft ?? draft;
        history = merged?.history ?? history;
        // Through text, as it goes through the disk.
        const step = JSON.parse(JSON.stringify(entry.step)) as typeof entry.step;
        const redone = redoStep(draft, { past: history.past, future: [step] });
        draft = redone?.draft ?? draft;
        history = record(history, step);
      } else {
        const turned = entry.kind === 'undo' ? undoStep(draft, history) : redoStep(draft, history);
        draft = turned?.draft ?? draft;
        history = turned?.history ?? history;
      }
      return kept;
    },
    putFile: () => kept,
    removeFile: () => kept,
    versions: () => Promise.resolve([]),
    keepVersion: () => kept,
    readVersion: () => Promise.resolve(null),
    retry: () => kept,
    savedAsFile: () => undefined,
    takeOver: () => kept,
    whenWritable(listen) {
      writable.add(listen);
      return () => writable.delete(listen);
    },
    onTakenOver: () => () => undefined,
    onChange(listen) {
      changed.add(listen);
      return () => changed.delete(listen);
    },
    close: () => undefined,
    set(change) {
      Object.assign(state, change);
      for (const listen of changed) listen();
    },
    becomeWritable(next) {
      draft = next;
      history = NO_HISTORY;
      state.isReadOnly = false;
      for (const listen of writable) listen();
    },
  };
}

export interface FakeDesk {
  readonly session: EditorSession;
  readonly host: EditorHost;
  readonly player: FakePlayer;
  readonly opened: FakeDraft;
  readonly asked: readonly [name: string, ...args: unknown[]][];
}

/** A session over a small draft, with everything around it noted. */
export function fakeDesk(draft: Draft = smallDraft(), options: SessionOptions = {}): FakeDesk {
  const opened = fakeDraft(draft);
  const player = new FakePlayer();
  const song = { durationMs: draft.song.durationMs, sampleRate: 48_000, channels: [], stems: [] };
  const session = createSession(opened, { song, player }, options);
  const asked: [name: string, ...args: unknown[]][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      asked.push([name, ...args]);
      return Promise.resolve({ ok: true, words: name } as const);
    };
  const host: EditorHost = {
    mountRoad: () => () => undefined,
    test: note('test'),
    publish: note('publish'),
    savePackage: note('savePackage'),
    openFile: note('openFile'),
    leave: note('leave'),
    restoreVersion: note('restoreVersion'),
  };
  return { session, host, player, opened, asked };
}
