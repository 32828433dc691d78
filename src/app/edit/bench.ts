import { effect } from '@preact/signals';
import { h } from 'preact';
import type { EditSong } from '../../audio/edit/edit-song';
import { spectrogramOf } from '../../audio/edit/spectrogram';
import type { Peaks } from '../../audio/edit/waveform';
import type { Tick } from '../../core/time/units';
import { EditorScreen } from '../../editor/editor-screen';
import type { Answered, EditorHost } from '../../editor/host';
import { createSession, type EditorSession } from '../../editor/session';
import { createChecker } from '../../editor/verify/checker';
import type { OpenDraft } from '../../storage/drafts/open-draft';
import type { Session } from '../drive/session';
import type { Parts } from '../parts';
import { wordsOf } from '../screens/trouble-screen';
import { createLiveRoad, type LiveRoad } from './live-road';
import { createRecorder } from './recorder';
import { restoreVersion } from './restore-version';
import type { StagePlace } from './stage-place';
import { createTestDrive, type TestDrive } from './test-drive';

/** One draft on the table: its screen, its road, its test, its recorder. */
export interface Bench {
  readonly id: string;
  readonly session: EditorSession;
  /** What the stage has to draw now. */
  readonly road: Session | null;
  readonly test: Session | null;
  /** Something was driven by ear that is not in the chart yet. */
  readonly isHoldingTake: boolean;
  /** Puts it into the chart. */
  keepTake(): void;
  show(): void;
  turn(perfMs: number): void;
  startTest(fromTick: Tick): Promise<void>;
  /** @param isStaying The cursor goes to where the test was left; else to where it began. */
  endTest(isStaying: boolean): void;
  retryTest(): void;
  /** The stage is empty. */
  restage(): void;
  dispose(): void;
}

/** A song as the editor holds it. */
export interface BenchSong {
  readonly song: EditSong;
  readonly peaks: Peaks | null;
}

/** What a bench asks of the studio around it. */
export interface BenchHost extends Pick<EditorHost, 'openFile' | 'leave'> {
  publish(session: EditorSession): Promise<Answered>;
  savePackage(session: EditorSession): Promise<Answered>;
  /** Whether a drive may begin; else it shows what has to be read before, and begins the test afterwards. */
  mayDrive(fromTick: Tick): boolean;
}

export function createBench(
  parts: Parts,
  place: StagePlace,
  opened: OpenDraft,
  { song, peaks }: BenchSong,
  around: BenchHost,
): Bench {
  const { model, desk, store } = parts;
  const player = desk.editPlayer(song);
  const verbKeys = store.settings.keys;
  const session = createSession(opened, { song, player }, { checker: createChecker(), verbKeys });
  session.model.peaks.value = peaks;
  player.setOffsets(model.settings.peek());
  // Only who asks to see the pitches pays for them.
  const stopSpectrogram = effect(() => {
    const { showSpectrogram, spectrogram } = session.model;
    if (showSpectrogram.value) spectrogram.value = spectrogram.peek() ?? spectrogramOf(song.channels, song.sampleRate);
  });
  const road: LiveRoad = createLiveRoad(parts, place, session.model, (words) => session.refuse(words));
  const test: TestDrive = createTestDrive(parts, song, session.model, () => endTest(false));
  const recorder = createRecorder(session, window);
  for (const note of opened.notes) session.tell(note);

  const host: EditorHost = {
    mountRoad: (box) => road.mount(box),
    test: (fromTick) => void startTest(fromTick),
    publish: () => around.publish(session),
    savePackage: () => around.savePackage(session),
    openFile: around.openFile,
    leave: around.leave,
    restoreVersion: (id) => restoreVersion(session, id),
  };

  function show(): void {
    const content = () => h(EditorScreen, { session, host });
    model.screen.value = { name: 'edit', place: opened.id, ownsKeys: true, content };
  }

  async function startTest(fromTick: Tick): Promise<void> {
    if (!around.mayDrive(fromTick)) return;
    session.pause();
    player.pause();
    const refusal = await test.start(fromTick).catch(wordsOf);
    road.forget();
    if (refusal !== null) session.refuse(refusal);
    else if (test.session !== null) window.addEventListener('keydown', onTestKey, { capture: true });
  }

  function endTest(isStaying: boolean): void {
    window.removeEventListener('keydown', onTestKey, { capture: true });
    const end = test.end();
    if (end === null) return;
    road.forget();
    session.seek(isStaying ? end.endTick : end.fromTick);
    show();
    session.tell(end.words);
  }

  /** Escape and F5 are the test's own; all else is the driver's. */
  function onTestKey(event: KeyboardEvent): void {
    if (event.code !== 'Escape' && event.code !== 'F5') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat) return;
    if (event.code === 'F5') test.retry();
    else endTest(event.shiftKey);
  }

  return {
    id: opened.id,
    session,
    get road() {
      return test.session === null ? road.session : null;
    },
    get test() {
      return test.session;
    },
    get isHoldingTake() {
      return recorder.isHolding;
    },
    keepTake: () => recorder.keep(),
    show,
    turn(perfMs) {
      if (test.session !== null) return;
      session.turn(perfMs);
      road.turn(perfMs);
    },
    startTest,
    endTest,
    retryTest: () => test.retry(),
    restage() {
      road.forget();
      // A stage that is made anew in the middle of a test knows nothing of it.
      if (test.session !== null) endTest(false);
    },
    dispose() {
      window.removeEventListener('keydown', onTestKey, { capture: true });
      test.end();
      recorder.dispose();
      stopSpectrogram();
      session.model.spectrogram.peek()?.dispose();
      road.dispose();
      session.dispose();
      player.dispose();
      opened.close();
    },
  };
}
