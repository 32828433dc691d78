import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { EditPlayer } from '../../audio/edit/edit-player';
import type { EditFile, EditSong, EditSongResult } from '../../audio/edit/edit-song';
import type { Peaks } from '../../audio/edit/waveform';
import { type Draft, newDraft } from '../../core/edit/draft';
import type { Ms } from '../../core/time/units';
import type { TempoAnswer } from '../tempo/answer';
import { createTapTempo } from '../tempo/tap-tempo';
import { type StemFile, stemFilesOf, titleOf } from './song-files';
import { clicksOf, gridAt, type SongGrid } from './song-grid';

/** What the screen stands at. */
export type NewChaseStage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly step: 'decode' | 'tempo'; readonly share: number; readonly names: string }
  | { readonly at: 'tempo'; readonly heard: HeardSong }
  | { readonly at: 'making' };

/** A song that was read, with what was heard in it. */
export interface HeardSong {
  readonly song: EditSong;
  readonly answer: TempoAnswer;
  readonly title: string;
}

/** What was tapped. */
export interface Tapped {
  readonly taps: number;
  readonly bpm: number | null;
  readonly offsetMs: Ms | null;
  readonly spreadMs: Ms | null;
}

/** What the screen is given to work with. */
export interface NewChaseParts {
  decode(files: readonly EditFile[], onProgress: (share: number) => void): Promise<EditSongResult>;
  detect(song: EditSong, onProgress: (share: number) => void, signal: AbortSignal): Promise<TempoAnswer>;
  /** Rejects when they cannot be made. */
  peaks(song: EditSong): Promise<Peaks>;
  player(song: EditSong): EditPlayer;
  /** Keeps the draft and opens it. Answers words when it could not be kept. */
  made(made: MadeChase): Promise<string | null>;
  author(): string;
}

/** All that a new draft needs. */
export interface MadeChase {
  readonly draft: Draft;
  readonly files: ReadonlyMap<string, Blob>;
  readonly song: EditSong;
  readonly peaks: Peaks | null;
}

/** From audio files to a draft: decode, find the tempo, look and listen, accept. */
export interface NewChase {
  readonly stage: Signal<NewChaseStage>;
  /** Why the last files were not taken, in words; null while nothing is wrong. */
  readonly refusal: Signal<string | null>;
  /** The grid as it is set now. */
  readonly grid: Signal<SongGrid>;
  readonly peaks: Signal<Peaks | null>;
  readonly tapped: Signal<Tapped>;
  readonly isPlaying: Signal<boolean>;
  /** Song time that is heard, or where it would start. */
  readonly playMs: Signal<Ms>;
  /** The candidate that is taken as it is; null for a grid of one's own. */
  readonly chosen: ReadonlySignal<number | null>;
  take(files: readonly File[]): Promise<void>;
  /** Sets the grid; what clicks follows at once. */
  setGrid(grid: SongGrid): void;
  /** At a `performance.now()` time. */
  tap(perfMs: number): void;
  useTaps(): void;
  forgetTaps(): void;
  togglePlay(): void;
  seek(ms: Ms): void;
  /** Once a frame. */
  turn(perfMs: number): void;
  accept(): Promise<void>;
  /** Stops what is under way and lets go of the song. */
  leave(): void;
}

const NO_TAPS: Tapped = { taps: 0, bpm: null, offsetMs: null, spreadMs: null };
/** What a song is given in which no beat is heard. */
const PLAIN_GRID: SongGrid = { bpm: 120, offsetMs: 0 };
/** How near two grids lie that are one, BPM and ms. */
const SAME_BPM = 1e-6;
const SAME_MS = 0.01;

export function createNewChase(parts: NewChaseParts): NewChase {
  const stage = signal<NewChaseStage>({ at: 'choose' });
  const refusal = signal<string | null>(null);
  const grid = signal<SongGrid>(PLAIN_GRID);
  const peaks = signal<Peaks | null>(null);
  const tapped = signal<Tapped>(NO_TAPS);
  const isPlaying = signal(false);
  const playMs = signal<Ms>(0);
  const taps = createTapTempo();
  let files: readonly StemFile[] = [];
  let player: EditPlayer | null = null;
  let work = new AbortController();

  const chosen = computed(() => {
    if (stage.value.at !== 'tempo') return null;
    const { bpm, offsetMs } = grid.value;
    const index = stage.value.heard.answer.candidates.findIndex((candidate) => {
      const same = gridAt(candidate.bpm, candidate.offsetMs);
      return Math.abs(same.bpm - bpm) < SAME_BPM && Math.abs(same.offsetMs - offsetMs) < SAME_MS;
    });
    return index < 0 ? null : index;
  });

  function stop(): void {
    work.abort();
    work = new AbortController();
    player?.dispose();
    player = null;
    isPlaying.value = false;
    playMs.value = 0;
    forgetTaps();
  }

  function forgetTaps(): void {
    taps.reset();
    tapped.value = NO_TAPS;
  }

  function refuse(words: string): void {
    stop();
    refusal.value = words;
    stage.value = { at: 'choose' };
  }

  async function take(given: readonly File[]): Promise<void> {
    stop();
    const { signal: mine } = work;
    refusal.value = null;
    peaks.value = null;
    const names = given.map(({ name }) => name).join(', ');
    const show = (step: 'decode' | 'tempo', share: number): void => {
      if (!mine.aborted) stage.value = { at: 'reading', step, share, names };
    };
    show('decode', 0);
    // Refusals name the files as they are called on the disk.
    const asGiven = given.map((file) => ({ name: file.name, blob: file }));
    const decoded = await parts
      .decode(asGiven, (share) => show('decode', share))
      .catch(
        (error: unknown): EditSongResult => ({ ok: false, error: `The song could not be read. ${wordsOf(error)}` }),
      );
    if (mine.aborted) return;
    if (!decoded.ok) return refuse(decoded.error);
    const named = await stemFilesOf(asGiven);
    if (mine.aborted) return;
    files = named;
    const song = { ...decoded.song, stems: inTheirFiles(decoded.song, named) };
    show('tempo', 0);
    parts.peaks(song).then(
      (made) => {
        if (!mine.aborted) peaks.value = made;
      },
      () => undefined,
    );
    const answer = await heardIn(song, (share) => show('tempo', share), mine);
    if (mine.aborted) return;
    const best = answer.candidates[0];
    grid.value = best === undefined ? PLAIN_GRID : gridAt(best.bpm, best.offsetMs);
    player = parts.player(song);
    player.onChange(() => {
      isPlaying.value = player?.isPlaying ?? false;
      if (player?.trouble != null) refusal.value = player.trouble;
    });
    stage.value = { at: 'tempo', heard: { song, answer, title: titleOf(given.map(({ name }) => name)) } };
    click();
  }

  /** A song whose tempo cannot be looked for can still be tapped. */
  async function heardIn(song: EditSong, tell: (share: number) => void, mine: AbortSignal): Promise<TempoAnswer> {
    try {
      return await parts.detect(song, tell, mine);
    } catch (error) {
      return {
        candidates: [],
        isUnsure: true,
        drift: null,
        onsetsMs: new Float64Array(),
        strengths: new Float32Array(),
        words: `The tempo could not be looked for: ${wordsOf(error)} Tap it with T, or type it in.`,
      };
    }
  }

  function click(): void {
    const now = stage.peek();
    if (now.at !== 'tempo') return;
    player?.setClicks({ metronome: clicksOf(grid.peek(), now.heard.song.durationMs), cues: null });
  }

  function setGrid(next: SongGrid): void {
    grid.value = next;
    click();
  }

  return {
    stage,
    refusal,
    grid,
    peaks,
    tapped,
    isPlaying,
    playMs,
    chosen,
    take,
    setGrid,
    forgetTaps,
    tap(perfMs) {
      // While it plays the taps tell where the beats lie, too.
      taps.tap(player?.isPlaying ? player.songMs(perfMs) : perfMs);
      const offsetMs = player?.isPlaying ? taps.offsetMs : null;
      tapped.value = { taps: taps.taps, bpm: taps.bpm, offsetMs, spreadMs: taps.spreadMs };
    },
    useTaps() {
      const { bpm, offsetMs } = tapped.peek();
      if (bpm !== null) setGrid(gridAt(bpm, offsetMs ?? grid.peek().offsetMs));
    },
    togglePlay() {
      if (player === null) return;
      if (player.isPlaying) {
        player.pause();
        isPlaying.value = false;
        return;
      }
      const now = stage.peek();
      const end = now.at === 'tempo' ? now.heard.song.durationMs : 0;
      isPlaying.value = true;
      void player.play(playMs.peek() >= end - 50 ? 0 : playMs.peek(), { rate: 1 });
    },
    seek(ms) {
      playMs.value = Math.max(0, ms);
      if (player?.isPlaying) void player.play(playMs.peek(), { rate: 1 });
    },
    turn(perfMs) {
      if (player?.isPlaying) playMs.value = player.songMs(perfMs);
    },
    async accept() {
      const now = stage.peek();
      if (now.at !== 'tempo') return;
      const { song, title } = now.heard;
      const { bpm, offsetMs } = grid.peek();
      const stems = files.map(({ stem }) => stem);
      const { durationMs } = song;
      const draft = newDraft({
        id: title,
        title,
        author: parts.author(),
        stems,
        durationMs,
        bpm,
        offsetMs,
      });
      player?.pause();
      stage.value = { at: 'making' };
      const blobs = new Map(files.map(({ stem, blob }) => [stem.file, blob]));
      const trouble = await parts.made({ draft, files: blobs, song, peaks: peaks.peek() });
      if (trouble === null) return;
      refusal.value = trouble;
      stage.value = now;
    },
    leave() {
      stop();
      stage.value = { at: 'choose' };
      refusal.value = null;
      peaks.value = null;
    },
  };
}

/** The decoded stems under the names that their files have in the draft. */
function inTheirFiles({ stems }: EditSong, files: readonly StemFile[]): EditSong['stems'] {
  return stems.map((stem, index) => ({ ...stem, name: files[index]?.stem.file ?? stem.name }));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
