import { h } from 'preact';
import type { EditSong } from '../../audio/edit/edit-song';
import { type Peaks, peaksOf } from '../../audio/edit/waveform';
import { NO_MODS } from '../../core/chase/mods';
import type { Tick } from '../../core/time/units';
import { createHome } from '../../editor/home/home';
import { HomeScreen, NEW_CHASE_HREF } from '../../editor/home/home-screen';
import { OpeningScreen } from '../../editor/home/opening-screen';
import { type SilentDraft, SilentScreen } from '../../editor/home/silent-screen';
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
import { formatRoute, parseRoute } from '../routes';
import { type Bench, type BenchSong, createBench } from './bench';
import { hasAllStems, soundOf } from './draft-sound';
import { listenForFiles } from './dropped-files';
import { type EditPage, editTrouble } from './edit';
import { copiedDraft, publish, readDraft, saveLevel, savePackage, savePackageOf } from './packages';
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
  const { model, desk, library, location, store: settings } = parts;
  const store = await openDraftStore();
  const place = createStagePlace(parts.stageBox);
  let bench: Bench | null = null;
  /** Which of the screens is up; the drops of files are theirs. */
  let at: 'nowhere' | 'home' | 'new' | 'draft' = 'nowhere';
  /** Counts what was asked for: only the latest is shown. */
  let visit = 0;
  /** The song of the draft that is on the table or on its way there: hundreds of megabytes, so no other is held. */
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

  /** A draft whose song cannot be decoded is not lost: what was made of it can be taken along. */
  function showSilent(draft: SilentDraft): void {
    const content = () => h(SilentScreen, { draft });
    model.screen.value = { name: 'edit', place: 'silent', ownsKeys: false, content };
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
    const { draft, files } = opened;
    const { title } = draft;
    progress(title, 0);
    const decoding = (share: number): void => {
      if (mine === visit) progress(title, share);
    };
    const sound = held?.id === id ? held.sound : await soundOf(desk, draft, files, decoding);
    if (mine !== visit) {
      opened.close();
      return;
    }
    if (typeof sound === 'string') {
      opened.close();
      const pack = hasAllStems(draft, files) ? () => savePackageOf(draft, files) : null;
      return showSilent({ title, message: sound, saveLevel: () => saveLevel(draft), savePackage: pack });
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

  /** Lets go of what is for another draft than the one that comes next. */
  function letGo(next: string | null): void {
    if (held?.id !== next) held = null;
    if (waiting?.id !== next) waiting = null;
  }

  function close(): void {
    visit += 1;
    // The address is that of what comes next.
    const next = parseRoute(location.hash);
    letGo(next.name === 'edit' ? next.id : null);
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
    const isHoldingTake = bench?.isHoldingTake === true;
    bench?.keepTake();
    if (isHoldingTake || store.unsaved > 0) event.preventDefault();
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
      letGo(id);
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
