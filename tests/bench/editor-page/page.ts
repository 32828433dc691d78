import '../../../src/ui/styles/index.css';
import { h, render } from 'preact';
import type { EditSong } from '../../../src/audio/edit/edit-song';
import { draftFromLevel } from '../../../src/core/edit/draft';
import { EditorScreen } from '../../../src/editor/editor-screen';
import type { EditorHost } from '../../../src/editor/host';
import { createSession, type EditorSession } from '../../../src/editor/session';
import { createChecker } from '../../../src/editor/verify/checker';
import { openDraftStore } from '../../../src/storage/drafts/open-draft-store';
import { LONG_MS, longChase, longPeaks } from './long-chase';
import { createQuietPlayer } from './quiet-player';
import { FRAME_BEGAN, FRAME_DONE, hands, TRIALS, type Trial } from './trials';

/** What the bench asks of the page. */
export interface EditorPage {
  /** Milliseconds from asking for the draft to the first picture of its timeline. */
  open(): Promise<number>;
  /**
   * Milliseconds of script in each frame of a trial: what its hands did, the editor's turn and what that rendered. None
   * when a trial of edits has hardly edited.
   */
  run(trial: Trial, frames: number): Promise<number[]>;
}

declare global {
  var editorPage: EditorPage;
}

const SONG: EditSong = { durationMs: LONG_MS, sampleRate: 48_000, channels: [], stems: [] };
const NOWHERE: EditorHost = {
  mountRoad: () => () => undefined,
  test: () => undefined,
  publish: () => Promise.resolve({ ok: false, message: '' }),
  savePackage: () => Promise.resolve({ ok: false, message: '' }),
  openFile: () => undefined,
  leave: () => undefined,
  restoreVersion: () => Promise.resolve({ ok: false, message: '' }),
};

const peaks = longPeaks();
const store = await openDraftStore({ name: `bench-${Date.now()}` });
const created = await store.create(draftFromLevel(longChase()), new Map());
let session: EditorSession | null = null;

globalThis.editorPage = {
  async open() {
    if (!created.ok) throw new Error(created.message);
    const from = performance.now();
    const answer = await store.open(created.id);
    if (!answer.ok) throw new Error(answer.message);
    session = createSession(answer.opened, { song: SONG, player: createQuietPlayer() }, { checker: createChecker() });
    session.model.peaks.value = peaks;
    render(h(EditorScreen, { session, host: NOWHERE }), document.getElementById('ui') as HTMLElement);
    session.turn(performance.now());
    const ms = performance.now() - from;
    session.model.coach.value = null;
    return ms;
  },
  run(trial, frames) {
    if (session === null) throw new Error('Nothing is open.');
    const opened = session;
    const canvas = document.querySelector('canvas');
    if (canvas === null) throw new Error('The timeline has no canvas.');
    const act = TRIALS[trial](opened, hands(canvas));
    const times: number[] = [];
    let edits = 0;
    let draft = opened.model.draft.peek();
    return new Promise((resolve) => {
      let from = 0;
      const frame = (perfMs: number): void => {
        performance.mark(FRAME_BEGAN);
        from = performance.now();
        act(times.length);
        opened.turn(perfMs);
      };
      // In the same frame, after whatever the first one has set going at once.
      const after = (): void => {
        times.push(performance.now() - from);
        performance.mark(FRAME_DONE);
        if (opened.model.draft.peek() !== draft) edits += 1;
        draft = opened.model.draft.peek();
        if (times.length >= frames) resolve(trial.startsWith('edit') && edits < frames / 20 ? [] : times);
        else ask();
      };
      const ask = (): void => {
        requestAnimationFrame(frame);
        requestAnimationFrame(after);
      };
      ask();
    });
  },
};
