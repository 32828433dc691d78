import type { Ms } from '../../core/time/units';
import { songAtContext, type TimeLine } from '../conductor';
import { gainOfVolume } from '../levels';
import { createClicks } from './clicks';
import { createDeviceWatch } from './device-watch';
import type { EditPlayer, PlayOptions } from './edit-player';
import { type EditSong, heardStems } from './edit-song';
import { startNative } from './native-sound';
import { createPlayhead } from './playhead';
import { createRun, type Run, songOfRun } from './run';
import { createScrub } from './scrub';
import type { SongSound } from './song-sound';
import { startStretched } from './stretched-sound';
import { createStretcher, Superseded } from './stretcher';

/** Where the player's sound goes. */
export interface PlayerOutputs {
  readonly song: AudioNode;
  readonly clicks: AudioNode;
}

const SLOWEST = 0.25;
const FASTEST = 2;
/** From the programming of a start to its first sound, s. */
const LEAD_S = 0.03;
/** The same for a change on the way, whose place in the song is settled before it is stretched: by then it is, s. */
const CHANGE_S = 0.15;
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
  let run: Run | null = null;
  /** What still sounds until `sound` begins. */
  let leaving: SongSound | null = null;
  /** What is being prepared. */
  let wanted: Run | null = null;
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
    leaving?.stop(context.currentTime);
    sound?.stop(context.currentTime);
    leaving = null;
    sound = null;
    clicks.stop();
  }

  function fail(words: string): void {
    silence();
    failure = words;
    tell();
  }

  /** The device's next whole frame, so that no sample of the song is a guess between two. */
  function frameFrom(contextS: number): number {
    return Math.ceil(contextS * context.sampleRate) / context.sampleRate;
  }

  async function isRunning(): Promise<boolean> {
    if (context.state === 'running') return true;
    if (context.state === 'closed') return false;
    const patience = new Promise<void>((done) => setTimeout(done, RESUME_WAIT_MS));
    await Promise.race([context.resume().catch(() => undefined), patience]);
    return (context.state as string) === 'running';
  }

  /** @param startS when it starts; null for as soon as it can. */
  async function soundOf(run: Run, rate: number, startS: number | null): Promise<SongSound> {
    const line = (): TimeLine => ({
      songMs: run.fromMs,
      contextS: startS ?? frameFrom(context.currentTime + LEAD_S),
      rate,
    });
    if (rate === 1) return startNative(context, buffers, levels.song, line(), run);
    const failed = (fault: Error): void => fail(stretchWords(fault));
    return startStretched(context, stretcher, levels.song, run, rate, line, failed);
  }

  function goOn(next: SongSound, nextRun: Run, isGoingOn: boolean): void {
    leaving = sound;
    leaving?.stop(next.line.contextS);
    sound = next;
    run = nextRun;
    playhead.begin(next.line, run, isGoingOn);
    clicks.begin(next.line, run);
    timer ??= setInterval(pump, PUMP_MS);
    pump();
  }

  async function start(fromMs: Ms, options: PlayOptions, startS: number | null): Promise<void> {
    starts += 1;
    const own = starts;
    const next = createRun(fromMs, options.loop ?? null, song.durationMs, context.sampleRate);
    failure = null;
    isPreparing = true;
    wanted = next;
    beforeStart();
    if (sound === null) playhead.rest(next.fromMs);
    tell();
    if (!(await isRunning())) {
      if (own === starts) fail(watch.look(performance.now()) ?? 'The sound is on hold. Press play to go on.');
      return;
    }
    if (own !== starts) return;
    try {
      const started = await soundOf(next, rateOf(options), startS);
      if (own === starts) goOn(started, next, startS !== null);
      else started.stop(context.currentTime);
    } catch (fault) {
      if (own === starts && !(fault instanceof Superseded)) fail(stretchWords(fault));
    }
    if (own !== starts) return;
    isPreparing = false;
    tell();
  }

  async function change(options: PlayOptions): Promise<void> {
    if (isPreparing && wanted !== null) return start(wanted.fromMs, options, null);
    if (sound === null || run === null) return;
    const startS = frameFrom(context.currentTime + (rateOf(options) === 1 ? LEAD_S : CHANGE_S));
    const runMs = Math.max(sound.line.songMs, songAtContext(sound.line, startS));
    await start(songOfRun(run.loop, runMs), options, startS);
  }

  const deviceChanged = (): void => {
    silentDevice = sound === null ? null : watch.look(performance.now());
    tell();
  };
  context.addEventListener('statechange', deviceChanged);
  return {
    play: (fromMs, options) => start(fromMs, options, null),
    change,
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

function rateOf({ rate }: PlayOptions): number {
  return Math.min(FASTEST, Math.max(SLOWEST, Number.isFinite(rate) ? rate : 1));
}

function stretchWords(fault: unknown): string {
  const words = fault instanceof Error ? fault.message : String(fault);
  return `The song could not be brought to this speed: ${words} Play it at 100 %.`;
}
