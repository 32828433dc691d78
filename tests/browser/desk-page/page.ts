import { createDesk, type HeardSound, type Song } from '../../../src/audio/desk';
import { type Anchor, createSongClock } from '../../../src/clock/song-clock';
import { compileCourse } from '../../../src/core/chase/course';
import type { Course } from '../../../src/core/chase/events';
import { NO_MODS } from '../../../src/core/chase/mods';
import { startTake } from '../../../src/core/chase/take';
import type { Level } from '../../../src/core/level/schema';
import { amplitude, attackLateness, lateness } from './listening';
import { compareTakes, type Happening, type HeardMoves, largestStep } from './moves';
import { renderClicks } from './offline';
import { measureStems } from './stems';
import { sines, wavOf } from './wav';

/** A page with the desk and nothing else, for tests of what is heard. Served by the test, never shipped. */
const desk = createDesk({ probe: true });
let level: Level;
let course: Course;
let song: Song;
/** What `loudness` heard last. */
let kept: { readonly heard: HeardSound; readonly line: Anchor } | null = null;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const ALL = { master: 1, music: 1, effects: 1 };
const MUSIC_ONLY = { master: 1, music: 1, effects: 0 };
const EFFECTS_ONLY = { master: 1, music: 0, effects: 1 };

/** Keeps the main thread busy, as a slow frame does. */
function block(ms: number): void {
  const endMs = performance.now() + ms;
  while (performance.now() < endMs);
}

/** Plays from the top until a song time and tells the desk of what happens on the way; the take goes on. */
async function playSines(untilMs: number, happenings: readonly Happening[]): Promise<Anchor> {
  const line = desk.play(song, { level, course, fromMs: 0, countIn: [] });
  const nowMs = (): number => (desk.time.currentTime - line.contextS) * 1000;
  for (const { ms, events, take } of happenings) {
    while (nowMs() < ms) await wait(5);
    desk.apply(events, { ...startTake(course), ...take });
  }
  while (nowMs() < untilMs) await wait(5);
  return line;
}

async function bytesOf(url: string): Promise<ArrayBuffer> {
  return (await fetch(url)).arrayBuffer();
}

async function load(loadedLevel: Level, files: ReadonlyMap<string, ArrayBuffer>): Promise<string | null> {
  const loaded = await desk.loadSong(loadedLevel, files);
  if (!loaded.ok) return loaded.error;
  level = loadedLevel;
  song = loaded.song;
  const difficulty = level.charts[0]?.difficulty ?? 'driver';
  course = compileCourse(level, difficulty, NO_MODS);
  return null;
}

/** Plays from `fromMs` for `forMs`, stalling the page now and then, and answers what was heard with its time line. */
async function listen(fromMs: number, forMs: number, stallMs = 0) {
  await desk.heard.record();
  const line = desk.play(song, { level, course, fromMs, countIn: [] });
  // By the device's own time: on a busy machine it falls behind the page's.
  const untilS = line.contextS + (forMs + 300) / 1000;
  while (desk.time.currentTime < untilS) {
    await wait(300);
    if (stallMs > 0) block(stallMs);
  }
  const heard = desk.heard.read();
  desk.stop();
  return { heard, at: (ms: number) => line.contextS + (ms - line.songMs) / (1000 * line.rate) };
}

const page = {
  unlock: () => desk.unlock(),
  loadEffects: (baseUrl: string) => desk.loadEffects(baseUrl),
  renderClicks,
  measureStems,
  wait,

  /** Loads a bundled level's stems; answers the error if there is one. */
  async loadBundled(bundled: Level, difficulty: Course['difficulty']): Promise<string | null> {
    const files = new Map<string, ArrayBuffer>();
    for (const { file } of bundled.song.stems) files.set(file, await bytesOf(`/levels/${bundled.id}/${file}`));
    const error = await load(bundled, files);
    if (error === null) course = compileCourse(bundled, difficulty, NO_MODS);
    return error;
  },

  /** Loads the level with its stems cut off after `bytes`. */
  async loadCutOff(bundled: Level, bytes: number): Promise<string | null> {
    const files = new Map<string, ArrayBuffer>();
    for (const { file } of bundled.song.stems)
      files.set(file, (await bytesOf(`/levels/${bundled.id}/${file}`)).slice(0, bytes));
    return load(bundled, files);
  },

  /** Makes the loaded song ready for a rate; answers the shares of progress and how long it took. */
  async prepareRate(rate: number) {
    const shares: number[] = [];
    const startMs = performance.now();
    const result = await desk.prepareRate(song, rate, (share) => shares.push(share));
    course = { ...course, mods: { ...course.mods, rate } };
    return { result, shares, tookMs: performance.now() - startMs };
  },

  /** What playing says at a rate that was not prepared. */
  playUnprepared(rate: number): string {
    try {
      desk.play(song, { level, course: { ...course, mods: { ...course.mods, rate } }, fromMs: 0, countIn: [] });
      return 'it played';
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
  },

  loadWithout: (bundled: Level): Promise<string | null> => load(bundled, new Map()),

  /** Loads sines in the place of the level's stems. */
  loadSines(bare: Level, pitches: readonly (readonly number[])[]): Promise<string | null> {
    const rate = desk.heard.read().sampleRate;
    const files = bare.song.stems.map(
      ({ file }, index) => [file, wavOf(sines(pitches[index] ?? [], 0.1, 24, rate), rate)] as const,
    );
    return load(bare, new Map(files));
  },

  /** Milliseconds that the music's attacks are late, at song times. */
  async attacks(fromMs: number, forMs: number, times: readonly number[], reachMs: number) {
    desk.setVolumes(MUSIC_ONLY);
    const { heard, at } = await listen(fromMs, forMs);
    return times.map((ms) => attackLateness(heard, at(ms), reachMs));
  },

  /** Milliseconds that one of the takes of an effect is late, at song times. */
  async accents(fromMs: number, forMs: number, times: readonly number[], files: readonly string[], stallMs: number) {
    desk.setVolumes(EFFECTS_ONLY);
    const decoder = new OfflineAudioContext(1, 1, desk.heard.read().sampleRate);
    const takes = await Promise.all(files.map(async (file) => decoder.decodeAudioData(await bytesOf(file))));
    const { heard, at } = await listen(fromMs, forMs, stallMs);
    const sounds = takes.map((take) => take.getChannelData(0).slice(0, Math.round(0.03 * take.sampleRate)));
    return times.map((ms) => {
      const found = sounds.map((sound) => lateness(heard, sound, at(ms), 15));
      return found.find((late) => late !== null) ?? null;
    });
  },

  /** What is heard of each happening, against a take in which nothing happens. */
  moves(fromMs: number, forMs: number, happenings: readonly Happening[], bestTotal: number): Promise<HeardMoves> {
    desk.setVolumes(MUSIC_ONLY);
    return compareTakes(desk, { song, level, course }, fromMs, forMs, happenings, bestTotal);
  },

  /** Starts `count` takes within milliseconds of each other, and answers how long the slowest start kept the page. */
  async retries(count: number): Promise<number> {
    let slowestMs = 0;
    for (let i = 0; i < count; i += 1) {
      const startMs = performance.now();
      desk.play(song, { level, course, fromMs: -1500, countIn: [] });
      slowestMs = Math.max(slowestMs, performance.now() - startMs);
      await wait((i * 37) % 200);
    }
    return slowestMs;
  },

  /**
   * Plays the song and keeps time with it, a frame at a time. Answers how far the clock is from what the device says
   * of itself at that moment, ms, how often drawn time ran backwards, and how often the device stepped.
   */
  async timekeeping(forMs: number) {
    const clock = createSongClock(desk.time);
    const line = desk.play(song, { level, course, fromMs: -1500, countIn: [] });
    clock.anchor(line);
    const errorsMs: number[] = [];
    let backwardFrames = 0;
    let drawnMs = Number.NEGATIVE_INFINITY;
    const startMs = performance.now();
    for (let nowMs = startMs; nowMs < startMs + forMs; ) {
      nowMs = await new Promise<number>((frame) => requestAnimationFrame(() => frame(performance.now())));
      clock.sample(nowMs);
      const drawn = clock.drawnAt(nowMs);
      if (drawn < drawnMs) backwardFrames += 1;
      drawnMs = drawn;
      const { contextTime = 0, performanceTime = 0 } = desk.time.getOutputTimestamp();
      const heardMs = line.songMs + (contextTime - line.contextS) * 1000;
      errorsMs.push(Math.abs(clock.songAt(performanceTime) - heardMs));
    }
    desk.stop();
    return { errorsMs, backwardFrames, steps: clock.reanchors };
  },

  /**
   * Plays sines, tells the desk of what happens at song times, and answers how loud each pitch was in each tenth of a
   * second. What was heard is kept for `loudnessOf`.
   */
  async loudness(forMs: number, happenings: readonly Happening[], pitches: readonly number[]) {
    desk.setVolumes(ALL);
    await desk.heard.record();
    await wait(100);
    const line = await playSines(forMs, happenings);
    const heard = desk.heard.read();
    desk.stop();
    kept = { heard, line };
    const rows: { ms: number; loud: number[] }[] = [];
    for (let ms = 0; ms + 100 <= forMs - 100; ms += 100) {
      const fromS = line.contextS + ms / 1000;
      rows.push({ ms, loud: pitches.map((hz) => amplitude(heard, hz, fromS, fromS + 0.1)) });
    }
    return rows;
  },

  /** How loud a pitch was, in a window of 10 ms round each ms of song time, when `loudness` listened last. */
  loudnessOf(hz: number, fromMs: number, untilMs: number): { ms: number; loud: number }[] {
    if (kept === null) throw new Error('Nothing has been listened to.');
    const { heard, line } = kept;
    return Array.from({ length: untilMs - fromMs + 1 }, (_, index) => {
      const ms = fromMs + index;
      const atS = line.contextS + ms / 1000;
      return { ms, loud: amplitude(heard, hz, atS - 0.005, atS + 0.005) };
    });
  },

  /**
   * Plays sines, tells the desk of what happens, and begins anew at a song time. Answers the largest step from sample to
   * sample in the quarter of a second before that, and from then until the new take begins.
   */
  async retry(atMs: number, happenings: readonly Happening[]): Promise<{ before: number; fading: number }> {
    desk.setVolumes(MUSIC_ONLY);
    await desk.heard.record();
    await wait(100);
    await playSines(atMs, happenings);
    const stopS = desk.time.currentTime;
    const again = desk.play(song, { level, course, fromMs: 0, countIn: [] });
    while (desk.time.currentTime < again.contextS + 0.3) await wait(20);
    const heard = desk.heard.read();
    desk.stop();
    const step = (fromS: number, untilS: number): number =>
      largestStep(
        heard.samples,
        Math.round(fromS * heard.sampleRate) - heard.firstFrame,
        Math.round(untilS * heard.sampleRate) - heard.firstFrame,
      );
    return { before: step(stopS - 0.25, stopS), fading: step(stopS, again.contextS) };
  },
};

export type DeskPage = typeof page;

declare global {
  var deskPage: DeskPage;
}
globalThis.deskPage = page;
