import type { AudioTime } from '../clock/audio-time';
import type { Anchor } from '../clock/song-clock';
import type { Course, TakeEvent } from '../core/chase/events';
import type { Take } from '../core/chase/take-state';
import type { Level } from '../core/level/schema';
import type { Ms } from '../core/time/units';
import { createConductor } from './conductor';
import { createEditPlayer } from './edit/create-edit-player';
import type { EditPlayer } from './edit/edit-player';
import type { EditFile, EditSong, EditSongResult } from './edit/edit-song';
import { createEffects, type Loaded } from './effects';
import { createHeardProbe, type HeardProbe } from './heard';
import { createMixer, type Volumes } from './mixer';
import { type Preview, startPreview } from './preview';
import { decodeSong, type Song, type SongResult } from './song';
import { prepareRate } from './stretch/prepare-rate';
import { startTakeSound, type TakeSound } from './take-sound';
import { Context, setContext } from './tone';
import { createVoices } from './voices';

export type { EditPlayer } from './edit/edit-player';
export type { EditFile, EditSong, EditSongResult } from './edit/edit-song';
export type { Loaded } from './effects';
export type { HeardProbe, HeardSound } from './heard';
export type { Volumes } from './mixer';
export type { Song, SongResult } from './song';

/** `interrupted`: the system took the device, for a call say. A context that is `closed` never sounds again. */
export type DeskState = 'running' | 'suspended' | 'interrupted' | 'closed';
export type UiSound = 'move' | 'select' | 'back' | 'record';

export interface PlayPlan {
  readonly level: Level;
  readonly course: Course;
  /** Song time to start at; below 0 the stems wait. */
  readonly fromMs: Ms;
  /** Song times of stick clicks; those on bar lines are high. */
  readonly countIn: readonly Ms[];
  /**
   * Total of the best run on this chart, dollars: a take that is ahead of it is joined by an extra part. Answers null
   * while there is none. Asked whenever something happens, so it may come late. Null for a take that cannot beat it: the
   * extra part is not even written.
   */
  readonly bestTotal?: (() => number | null) | null;
  /** Time from the call to the first sound, s. Shorter risks a late start, longer delays a retry. */
  readonly leadS?: number;
}

/** All the sound of the game: one context, one mixer, one take at a time. */
export interface Desk {
  /** The device's time, for a song clock. */
  readonly time: AudioTime;
  readonly state: DeskState;
  /** Answers a function that stops listening. */
  onStateChange(listen: (state: DeskState) => void): () => void;
  /** Lets the page sound. Call it in a key's or a click's handler; true when the context runs. */
  unlock(): Promise<boolean>;
  /** Each 0..1, on a curve that sounds even. */
  setVolumes(volumes: Volumes): void;
  /** @param baseUrl folder that holds effects.json, with a slash at its end. What is missing stays silent. */
  loadEffects(baseUrl: string): Promise<Loaded>;
  loadSong(
    level: Level,
    files: ReadonlyMap<string, ArrayBuffer>,
    onProgress?: (share: number) => void,
  ): Promise<SongResult>;
  /**
   * Makes a song ready for a rate other than 1, pitch kept. Takes a few seconds in workers; cheap when it is ready.
   *
   * @param onProgress share 0..1.
   */
  prepareRate(song: Song, rate: number, onProgress?: (share: number) => void): Promise<Loaded>;
  /**
   * Starts stems, score and count-in, and stops what sounded before. The answer is for the song clock.
   *
   * @throws Error when the course's rate is not 1 and `prepareRate` has not made the song for it.
   */
  play(song: Song, plan: PlayPlan): Anchor;
  stop(): void;
  suspend(): Promise<void>;
  resume(): Promise<void>;
  /** Lets the mix answer what happened in the take, `take` being its state after the events. */
  apply(events: readonly TakeEvent[], take: Take): void;
  ui(sound: UiSound): void;
  /** A stick click at a context time in seconds, for trying on the offsets. */
  click(atS: number): void;
  /** Some seconds of a song from `fromMs` on, faded. Stops any preview before it; `play` stops it too. */
  preview(song: Song, fromMs: Ms): Preview['line'];
  stopPreview(): void;
  /**
   * Decodes files that a person gave for a song to be edited, up to 30 minutes and 200 MB. Needs no unlocked page.
   *
   * @param onProgress share 0..1, rising.
   */
  decodeForEdit(files: readonly EditFile[], onProgress?: (share: number) => void): Promise<EditSongResult>;
  /** The editor's player of a song, which ends one that was made before. `play` and `preview` pause it. */
  editPlayer(song: EditSong): EditPlayer;
  readonly heard: HeardProbe;
}

export interface DeskOptions {
  /** Puts a recorder on the master, for tests. */
  readonly probe?: boolean;
}

/** Look-ahead of the transport, s: a page may stall for this long and no accent is late. */
const LOOK_AHEAD_S = 0.5;
const UPDATE_S = 0.025;
const LEAD_S = 0.06;
/** A context that may not start keeps its promise open for ever; by then it has started or will not. */
const UNLOCK_WAIT_MS = 1500;
const UI_EFFECTS: Readonly<Record<UiSound, string>> = {
  move: 'ui_move',
  select: 'ui_select',
  back: 'ui_back',
  record: 'record',
};

/** The rate of the stems: at another one each would be resampled when it is decoded, which takes as long again. */
const SAMPLE_RATE = 48_000;

function createNativeContext(): AudioContext {
  try {
    return new AudioContext({ latencyHint: 'interactive', sampleRate: SAMPLE_RATE });
  } catch {
    // A browser may know its device's own rate only.
    return new AudioContext({ latencyHint: 'interactive' });
  }
}

/** One desk a page. The context it makes is suspended until `unlock`. */
export function createDesk(options: DeskOptions = {}): Desk {
  const native = createNativeContext();
  const context = new Context({
    context: native,
    clockSource: 'timeout',
    lookAhead: LOOK_AHEAD_S,
    updateInterval: UPDATE_S,
  });
  // Some of Tone's parts ask for the global context and would make one of their own.
  setContext(context);
  const mixer = createMixer(context);
  const effects = createEffects(native);
  const conductor = createConductor(context);
  const uiVoices = createVoices(native, mixer.effects.input as AudioNode);
  const listeners = new Set<(state: DeskState) => void>();
  let take: TakeSound | null = null;
  let preview: Preview | null = null;
  let editor: EditPlayer | null = null;

  const stateNow = (): DeskState => native.state as DeskState;
  const tell = (): void => {
    for (const listen of listeners) listen(stateNow());
  };
  native.addEventListener('statechange', tell);

  function stop(): void {
    take?.stop();
    take = null;
  }

  function stopPreview(): void {
    preview?.stop();
    preview = null;
  }

  return {
    time: native,
    get state() {
      return stateNow();
    },
    onStateChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    async unlock() {
      if (native.state === 'closed') return false;
      const patience = new Promise<void>((done) => setTimeout(done, UNLOCK_WAIT_MS));
      await Promise.race([native.resume().catch(() => undefined), patience]);
      return stateNow() === 'running';
    },
    setVolumes: (volumes) => mixer.setVolumes(volumes),
    loadEffects: (baseUrl) => effects.load(baseUrl),
    loadSong: (level, files, onProgress) => decodeSong(native, level, files, onProgress),
    prepareRate: (song, rate, onProgress) => prepareRate(native, song, rate, onProgress),
    play(song, { level, course, fromMs, countIn, bestTotal = null, leadS = LEAD_S }) {
      stop();
      stopPreview();
      editor?.pause();
      const plan = { level, course, song, countIn, fromMs, rate: course.mods.rate, leadS, bestTotal };
      take = startTakeSound({ context, mixer, effects, conductor }, plan);
      return take.line;
    },
    stop,
    suspend: () => native.suspend(),
    resume: () => native.resume(),
    apply: (events, state) => take?.apply(events, state),
    ui: (sound) => effects.play(uiVoices, { name: UI_EFFECTS[sound], atS: native.currentTime }),
    click: (atS) => effects.play(uiVoices, { name: 'stick_hi', atS }),
    preview(song, fromMs) {
      stopPreview();
      editor?.pause();
      preview = startPreview(context, song, fromMs, mixer.music);
      return preview.line;
    },
    stopPreview,
    async decodeForEdit(files, onProgress) {
      // Most pages never edit: it is fetched when it is asked for.
      const { decodeForEdit } = await import('./edit/decode-for-edit');
      return decodeForEdit(native, files, onProgress);
    },
    editPlayer(song) {
      editor?.dispose();
      const outputs = { song: mixer.music.input as AudioNode, clicks: mixer.effects.input as AudioNode };
      editor = createEditPlayer(native, song, outputs, () => {
        stop();
        stopPreview();
      });
      return editor;
    },
    heard: createHeardProbe(native, mixer.output, options.probe ?? false, () => take?.line ?? editor?.line ?? null),
  };
}
