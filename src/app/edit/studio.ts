import { h } from 'preact';
import type { EditFile, EditSong } from '../../audio/edit/edit-song';
import { type Peaks, peaksOf } from '../../audio/edit/waveform';
import { NO_MODS } from '../../core/chase/mods';
import type { Draft } from '../../core/edit/draft';
import type { Tick } from '../../core/time/units';
import { createHome } from '../../editor/home/home';
import { HomeScreen, NEW_CHASE_HREF } from '../../editor/home/home-screen';
import { OpeningScreen } from '../../editor/home/opening-screen';
import { createNewChase, type MadeChase } from '../../editor/new-chase/new-chase';
import { NewChaseScreen } from '../../editor/new-chase/new-chase-screen';
import { isAudioFile } from '../../editor/new-chase/song-files';
import { detectInWorker } from '../../editor/tempo/detect-in-worker';
import { packageWords } from '../../library/package/package-words';
import { openDraftStore } from '../../storage/drafts/open-draft-store';
import { EDIT_HREF, editHref } from '../../ui/href';
import { say } from '../../ui/live';
import type { Session } from '../drive/session';
import type { Loader } from '../loader';
import type { Parts } from '../parts';
import { formatRoute } from '../routes';
import { type Bench, type BenchSong, createBench } from './bench';
import { listenForFiles } from './dropped-files';
import { type EditPage, editTrouble } from './edit';
import { copiedDraft, publish, readDraft, savePackage } from './packages';
import { createStagePlace } from './stage-place';

/** The editor, once it is there: the list of drafts, the way to a new one, and the draft on the table. */
export interface Studio {
  readonly isOpen: boolean;
  readonly session: Session | null;
  readonly test: Session | null;
  open(id: string | null): Promise<void>;
  close(): void;
  turn(perfMs: number): void;
  endTest(isStaying: boolean): void;
  retryTest(): void;
  restage(): void;
}

/** In the place of a draft's name: a new one is made. */
const NEW_ID = 'new';

export async function createStudio(parts: Parts, _loader: Loader, page: EditPage): Promise<Studio> {
  const { model, desk, library, store: settings } = parts;
  const store = await openDraftStore();
  const place = createStagePlace(parts.stageBox);
  let bench: Bench | null = null;
  /** Which of the screens is up; the drops of files are theirs. */
  let at: 'nowhere' | 'home' | 'new' | 'draft' = 'nowhere';
  /** Counts what was asked for: only the latest is shown. */
  let visit = 0;
  /** The song that was decoded last: a draft that is opened again needs no second decoding. */
  let held: { readonly id: string; readonly sound: BenchSong } | null = null;
  /** A test that waits until the warning is read. */
  let waiting: { readonly id: string; readonly fromTick: Tick } | null = null;
  /** The song that was just given is taken along to the screen that comes up. */
  let isTakenAlong = false;

  const home = createHome({ store, sources, openFiles, copy: (id) => page.go(editHref(id)) });
  const newChase = createNewChase({
    decode: (files, onProgress) => desk.decodeForEdit(files, onProgress),
    detect: (song, onProgress, signal) => detectInWorker(song, onProgress, signal),
    peaks: peaksFor,
    player: (song) => desk.editPlayer(song),
    made: keepNew,
    author: () => settings.settings.driver,
  });

  async function sources() {
    const { entries } = await library.list();
    return entries.map(({ id, level: { title, artist } }) => ({ id, title, artist }));
  }

  /** A song of one or more files is a new chase; anything else is tried as a package. */
  function openFiles(files: readonly File[]): void {
    const audio = files.filter(isAudioFile);
    const [first] = files;
    if (audio.length > 0) {
      void newChase.take(audio);
      if (at === 'new') return;
      isTakenAlong = true;
      page.go(NEW_CHASE_HREF);
    } else if (first !== undefined) void openPackage(first);
  }

  async function openPackage(file: File): Promise<void> {
    const mine = visit;
    home.busy.value = `Reading ${file.name}`;
    const answer = await readDraft(file);
    home.busy.value = null;
    if (!answer.ok) return refuse(`${file.name} cannot be opened. ${packageWords(answer.errors)}`);
    const kept = await store.create(answer.draft, answer.files);
    if (!kept.ok) return refuse(kept.message);
    for (const note of answer.notes) say(model.live, note);
    // Who has gone elsewhere meanwhile finds it among the drafts.
    if (mine === visit) page.go(editHref(kept.id));
  }

  /** Says on the screen that is up why a file was not taken. */
  function refuse(words: string): void {
    if (bench !== null) bench.session.refuse(words);
    else if (at === 'new') newChase.refusal.value = words;
    else home.trouble.value = words;
    say(model.live, words);
  }

  async function keepNew({ draft, files, song, peaks }: MadeChase): Promise<string | null> {
    const kept = await store.create(draft, files);
    if (!kept.ok) return kept.message;
    held = { id: kept.id, sound: { song, peaks } };
    page.go(editHref(kept.id), true);
    return null;
  }

  function fail(title: string, words: Parameters<typeof editTrouble>[1]): void {
    model.screen.value = editTrouble(title, words);
  }

  function progress(title: string, share: number): void {
    const content = () => h(OpeningScreen, { title, share });
    model.screen.value = { name: 'edit', place: 'opening', ownsKeys: false, content };
  }

  async function openDraft(id: string, mine: number): Promise<void> {
    progress('', 0);
    const answer = await store.open(id);
    if (mine !== visit) {
      if (answer.ok) answer.opened.close();
      return;
    }
    if (!answer.ok) return copyOf(id, answer.message, mine);
    const { opened } = answer;
    const { title } = opened.draft;
    progress(title, 0);
    const sound =
      held?.id === id ? held.sound : await soundOf(opened.draft, opened.files, (share) => progress(title, share), mine);
    if (mine !== visit) {
      opened.close();
      return;
    }
    if (typeof sound === 'string') {
      opened.close();
      return fail(title, { message: sound });
    }
    held = { id, sound };
    bench = createBench(parts, place, opened, sound, {
      openFile: (file) => openFiles([file]),
      leave: () => page.go(EDIT_HREF),
      publish: (session) => publish(library.own, session, drive),
      savePackage,
      mayDrive: (fromTick) => mayDrive(id, title, fromTick),
    });
    at = 'draft';
    bench.show();
    if (sound.peaks === null) void addPeaks(id, sound.song);
    const test = waiting;
    waiting = null;
    if (test?.id === id) await bench.startTest(test.fromTick);
  }

  /** Decoded stems of a draft; why there are none, in words. */
  async function soundOf(
    draft: Draft,
    files: ReadonlyMap<string, Blob>,
    tell: (share: number) => void,
    mine: number,
  ): Promise<BenchSong | string> {
    const wanted: EditFile[] = [];
    for (const { file } of draft.song.stems) {
      const blob = files.get(file);
      if (blob === undefined) return `The stem ${file} is missing from this draft.`;
      wanted.push({ name: file, blob });
    }
    const decoded = await desk.decodeForEdit(wanted, (share) => {
      if (mine === visit) tell(share);
    });
    return decoded.ok ? { song: decoded.song, peaks: null } : decoded.error;
  }

  async function addPeaks(id: string, song: EditSong): Promise<void> {
    const peaks = await peaksFor(song).catch(() => null);
    if (held?.id === id) held = { id, sound: { song, peaks } };
    if (bench?.id === id) bench.session.model.peaks.value = peaks;
  }

  function peaksFor(song: EditSong): Promise<Peaks> {
    return peaksOf(song.channels, song.sampleRate);
  }

  /** A chase of the mixtape by that name: the draft it came from, or a copy of it. */
  async function copyOf(id: string, otherwise: string, mine: number): Promise<void> {
    const origin = await library.own.draftOf(id);
    if (mine !== visit) return;
    if (origin !== null && (await store.list()).some((entry) => entry.id === origin)) {
      if (mine === visit) page.go(editHref(origin), true);
      return;
    }
    const loaded = await library.load(id, (share) => {
      if (mine === visit) progress('', share);
    });
    if (mine !== visit) return;
    if (!loaded.ok) {
      const message =
        loaded.errors.length === 0 ? otherwise : 'There is neither a draft nor a sound chase of this name.';
      return fail(id, { message, errors: loaded.errors });
    }
    const files = new Map([...loaded.files].map(([name, bytes]) => [name, new Blob([bytes])]));
    const kept = await store.create(copiedDraft(loaded.level), files);
    if (mine !== visit) return;
    if (!kept.ok) return fail(loaded.level.title, { message: kept.message });
    page.go(editHref(kept.id), true);
  }

  /** A drive of the chart that is edited. */
  function drive(level: string): void {
    const difficulty = bench?.session.model.difficulty.peek() ?? 'driver';
    page.go(formatRoute({ name: 'drive', level, difficulty, mods: NO_MODS, driver: 'player' }));
  }

  /** The first drive of all comes after the warning about lights and motion. */
  function mayDrive(id: string, title: string, fromTick: Tick): boolean {
    if (settings.settings.hasReadWarning) return true;
    waiting = { id, fromTick };
    model.screen.value = { name: 'warning', next: title, back: EDIT_HREF };
    return false;
  }

  function close(): void {
    visit += 1;
    bench?.dispose();
    bench = null;
    if (!isTakenAlong) newChase.leave();
    at = 'nowhere';
  }

  listenForFiles(
    window,
    () => at !== 'nowhere' && bench?.test == null,
    openFiles,
    (isOver) => {
      model.isDropping.value = isOver;
    },
  );
  window.addEventListener('beforeunload', (event) => {
    if (store.unsaved > 0) event.preventDefault();
  });

  return {
    get isOpen() {
      return bench !== null;
    },
    get session() {
      return bench?.road ?? null;
    },
    get test() {
      return bench?.test ?? null;
    },
    async open(id) {
      close();
      isTakenAlong = false;
      const mine = visit;
      if (id === null) {
        at = 'home';
        home.trouble.value = store.trouble;
        model.screen.value = { name: 'edit', place: 'home', ownsKeys: false, content: () => h(HomeScreen, { home }) };
        await home.refresh();
      } else if (id === NEW_ID) {
        at = 'new';
        const content = () => h(NewChaseScreen, { chase: newChase });
        model.screen.value = { name: 'edit', place: 'new', ownsKeys: false, content };
      } else await openDraft(id, mine);
    },
    close,
    turn(perfMs) {
      newChase.turn(perfMs);
      bench?.turn(perfMs);
    },
    endTest: (isStaying) => bench?.endTest(isStaying),
    retryTest: () => bench?.retryTest(),
    restage: () => bench?.restage(),
  };
}
