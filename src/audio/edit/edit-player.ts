import type { Offsets } from '../../clock/song-clock';
import type { Ms } from '../../core/time/units';
import type { TimeLine } from '../conductor';
import { gainOfVolume } from '../levels';
import type { ClickProgramme } from './click-programme';
import { createClicks } from './clicks';
import { createDeviceWatch } from './device-watch';
import { type EditSong, heardStems } from './edit-song';
import { startNative } from './native-sound';
import { createPlayhead } from './playhead';
import { createRun, type Loop, type Run } from './run';
import { createScrub } from './scrub';
import type { SongSound } from './song-sound';
import { startStretched } from './stretched-sound';
import { createStretcher, Superseded } from './stretcher';

export type { ClickProgramme, CueClick, MetronomeClick } from './click-programme';
export type { Loop } from './run';

export interface PlayOptions {
  /** Speed with the pitch kept, 0.25 to 2. */
  readonly rate: number;
  /** A start behind it begins at its top; one before it plays into it. */
  readonly loop?: Loop | null;
}

/** Each 0..1, on the curve of the settings' volumes and under them. */
export interface EditLevels {
  readonly song: number;
  readonly metronome: number;
  readonly cues: number;
}

/** The sound of the editor: one song, played, looped and scrubbed at any rate, with clicks to the sample. */
export interface EditPlayer {
  /**
   * Starts, or goes on elsewhere. Resolves when the start is on its way to the device. Never rejects: what kept it
   * silent is in `trouble`.
   */
  play(fromMs: Ms, options: PlayOptions): Promise<void>;
  /** Stops where it is heard; `songMs` stands there. */
  pause(): void;
  readonly isPlaying: boolean;
  /** Whether the sound that is due is still being made. */
  readonly isPreparing: boolean;
  /** What keeps it silent and what to do, in words; null while all is well. */
  readonly trouble: string | null;
  /**
   * Song time heard at a `performance.now()` time, latency included: of a frame, to draw by, or of an input, to record
   * by. A later time never gets an earlier answer, except at a start and where a loop goes back.
   */
  songMs(perfMs?: number): Ms;
  /** May change while it plays: what has not been heard yet is put right. */
  setClicks(programme: ClickProgramme): void;
  /** A short grain of the song. Stops what plays and leaves `songMs` there. */
  scrub(ms: Ms): void;
  setLevels(levels: EditLevels): void;
  /** The player's own correction of the latency that the device tells. */
  setOffsets(offsets: Offsets): void;
  /** Told when any of `isPlaying`, `isPreparing` and `trouble` changes. Answers a function that stops listening. */
  onChange(listen: () => void): () => void;
  /** How song time lies on context time since the last start, counted on through loops; null while it does not play. */
  readonly line: TimeLine | null;
  dispose(): void;
}

/** Where the player's sound goes. */
export interface PlayerOutputs {
  readonly song: AudioNode;
  readonly clicks: AudioNode;
}

const SLOWEST = 0.25;
const FASTEST = 2;
/** From the programming of a start to its first sound, s. */
const LEAD_S = 0.03;
const PUMP_MS = 50;
/** How far ahead clicks are started, s: more than a background tab sleeps at a time. */
const CLICKS_AHEAD_S = 1.2;
const SONG_AHEAD_S = 2;
/** A context that may not start keeps its promise open for ever; by then it has started or will not. */
const RESUME_WAIT_MS = 1500;
const LEVEL_S = 0.03;
/** What is stopped has faded out by then. */
const DISPOSE_MS = 100;

/** @param beforeStart silences what else sounds on the desk. */
export function createEditPlayer(
  context: AudioContext,
  song: EditSong,
  outputs: PlayerOutputs,
  beforeStart: () => void = () => undefined,
): EditPlayer {
  const levels = { song: context.createGain(), metronome: context.createGain(), cues: context.createGain() };
  levels.song.connect(outputs.song);
  levels.metronome.connect(outputs.clicks);
  levels.cues.connect(outputs.clicks);
  const buffers = heardStems(song.stems).map(({ buffer }) => buffer);
  const clicks = createClicks(context, levels);
  const scrub = createScrub(context, buffers, levels.song);
  const watch = createDeviceWatch(context);
  const playhead = createPlayhead(context);
  // Made now: a stretcher takes longer to load than a start may take.
  const stretcher = createStretcher(song.channels, context.sampleRate);
  const listeners = new Set<() => void>();
  let starts = 0;
  let sound: SongSound | null = null;
  let isPreparing = false;
  /** What went wrong at the last start, and what the device lacks at the moment. */
  let failure: string | null = null;
  let silentDevice: string | null = null;
  let told = '';
  let timer: ReturnType<typeof setInterval> | null = null;

  const isBusy = (): boolean => isPreparing || (sound?.isLate ?? false);
  const trouble = (): string | null => failure ?? silentDevice;

  function tell(): void {
    const state = `${sound !== null} ${isBusy()} ${trouble()}`;
    if (state === told) return;
    told = state;
    for (const listen of listeners) listen();
  }

  /** What is heard a moment later must be on its way by now. */
  function pump(): void {
    playhead.sample();
    if (sound === null) return;
    sound.fillTo(context.currentTime + SONG_AHEAD_S);
    clicks.fillTo(context.currentTime + CLICKS_AHEAD_S);
    silentDevice = watch.look(performance.now());
    if (playhead.isOver() || context.state === 'closed') silence();
    tell();
  }

  /** Stops where it is heard. */
  function silence(): void {
    starts += 1;
    isPreparing = false;
    if (timer !== null) clearInterval(timer);
    timer = null;
    playhead.rest(playhead.songAt(performance.now()));
    sound?.stop(context.currentTime);
    sound = null;
    clicks.stop();
  }

  function fail(words: string): void {
    silence();
    failure = words;
    tell();
  }

  /** The next start: a whole frame of the device, so that no sample of the song is a guess between two. */
  function lineFrom(songMs: Ms, rate: number): TimeLine {
    const contextS = Math.ceil((context.currentTime + LEAD_S) * context.sampleRate) / context.sampleRate;
    return { songMs, contextS, rate };
  }

  async function isRunning(): Promise<boolean> {
    if (context.state === 'running') return true;
    if (context.state === 'closed') return false;
    const patience = new Promise<void>((done) => setTimeout(done, RESUME_WAIT_MS));
    await Promise.race([context.resume().catch(() => undefined), patience]);
    return (context.state as string) === 'running';
  }

  async function soundOf(run: Run, rate: number): Promise<SongSound> {
    if (rate === 1) return startNative(context, buffers, levels.song, lineFrom(run.fromMs, 1), run);
    return startStretched(
      context,
      stretcher,
      levels.song,
      run,
      rate,
      () => lineFrom(run.fromMs, rate),
      (fault) => fail(stretchWords(fault)),
    );
  }

  function goOn(next: SongSound, run: Run): void {
    sound?.stop(next.line.contextS);
    sound = next;
    playhead.begin(next.line, run);
    clicks.begin(next.line, run);
    timer ??= setInterval(pump, PUMP_MS);
    pump();
  }

  async function play(fromMs: Ms, options: PlayOptions): Promise<void> {
    starts += 1;
    const start = starts;
    const run = createRun(fromMs, options.loop ?? null, song.durationMs, context.sampleRate);
    const rate = Math.min(FASTEST, Math.max(SLOWEST, Number.isFinite(options.rate) ? options.rate : 1));
    failure = null;
    isPreparing = true;
    beforeStart();
    if (sound === null) playhead.rest(run.fromMs);
    tell();
    if (!(await isRunning())) {
      if (start === starts) fail(watch.look(performance.now()) ?? 'The sound is on hold.');
      return;
    }
    if (start !== starts) return;
    try {
      const next = await soundOf(run, rate);
      if (start === starts) goOn(next, run);
      else next.stop(context.currentTime);
    } catch (fault) {
      if (start === starts && !(fault instanceof Superseded)) fail(stretchWords(fault));
    }
    if (start !== starts) return;
    isPreparing = false;
    tell();
  }

  const deviceChanged = (): void => {
    silentDevice = sound === null ? null : watch.look(performance.now());
    tell();
  };
  context.addEventListener('statechange', deviceChanged);
  return {
    play,
    pause() {
      failure = null;
      silence();
      silentDevice = null;
      tell();
    },
    get isPlaying() {
      return sound !== null;
    },
    get isPreparing() {
      return isBusy();
    },
    get trouble() {
      return trouble();
    },
    songMs: (perfMs = performance.now()) => playhead.songAt(perfMs),
    setClicks: (programme) => clicks.setProgramme(programme),
    scrub(ms) {
      if (sound !== null || isPreparing) silence();
      const atMs = Math.min(song.durationMs, Math.max(0, ms));
      playhead.rest(atMs);
      beforeStart();
      if (context.state !== 'running') void context.resume().catch(() => undefined);
      scrub.at(atMs);
      tell();
    },
    setLevels(wanted) {
      for (const name of ['song', 'metronome', 'cues'] as const) {
        levels[name].gain.setTargetAtTime(gainOfVolume(wanted[name]), context.currentTime, LEVEL_S / 3);
      }
    },
    setOffsets: (offsets) => playhead.setOffsets(offsets),
    onChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    get line() {
      return sound?.line ?? null;
    },
    dispose() {
      silence();
      context.removeEventListener('statechange', deviceChanged);
      stretcher.dispose();
      listeners.clear();
      setTimeout(() => {
        for (const level of Object.values(levels)) level.disconnect();
      }, DISPOSE_MS);
    },
  };
}

function stretchWords(fault: unknown): string {
  const words = fault instanceof Error ? fault.message : String(fault);
  return `The song could not be brought to this speed: ${words} Play it at 100 %.`;
}
