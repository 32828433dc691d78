import { createDesk, type EditPlayer, type EditSong } from '../../../src/audio/desk';
import type { ClickProgramme, ClickSound } from '../../../src/audio/edit/click-programme';
import { clickSamples } from '../../../src/audio/edit/click-sounds';
import type { Loop } from '../../../src/audio/edit/edit-player';
import { createPeakBuilder } from '../../../src/audio/edit/peaks';
import { spectrogramOf } from '../../../src/audio/edit/spectrogram';
import { peaksOf } from '../../../src/audio/edit/waveform';
import { attackLateness, lateness } from './listening';
import { sines } from './wav';

/** A page with the desk and the editor's player, for tests of what is heard. Served by the test, never shipped. */
const desk = createDesk({ probe: true });
let song: EditSong;
let player: EditPlayer;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(() => done(performance.now())));

/** Keeps the main thread busy, as a slow frame does. */
function block(ms: number): void {
  const endMs = performance.now() + ms;
  while (performance.now() < endMs);
}

const sampleRateNow = (): number => desk.heard.read().sampleRate;

function useSong(samples: Float32Array<ArrayBuffer>): void {
  const sampleRate = sampleRateNow();
  const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate });
  buffer.copyToChannel(samples, 0);
  const durationMs = (samples.length / sampleRate) * 1000;
  song = { durationMs, sampleRate, channels: [buffer.getChannelData(0)], stems: [{ name: 'song', buffer }] };
  player = desk.editPlayer(song);
}

/** Plays until a run time, stalling the page if asked, and counts how often the time that is drawn ran backwards. */
async function playUntil(untilRunMs: number, stallMs = 0): Promise<number> {
  let backward = 0;
  let drawnMs = Number.NEGATIVE_INFINITY;
  const line = player.line;
  if (line === null) throw new Error(`It does not play: ${player.trouble}`);
  const untilS = line.contextS + (untilRunMs - line.songMs) / (1000 * line.rate);
  let nextStallS = line.contextS + 0.3;
  while (desk.time.currentTime < untilS + 0.1) {
    const ms = player.songMs(await frame());
    if (ms < drawnMs) backward += 1;
    drawnMs = ms;
    if (stallMs === 0 || desk.time.currentTime < nextStallS) continue;
    block(stallMs);
    nextStallS = desk.time.currentTime + 0.3;
  }
  return backward;
}

function contextOf(runMs: number): number {
  const line = player.line;
  if (line === null) throw new Error('It does not play.');
  return line.contextS + (runMs - line.songMs) / (1000 * line.rate);
}

interface Due {
  readonly runMs: number;
  readonly sound: ClickSound;
}

const page = {
  unlock: () => desk.unlock(),

  useSilence: (seconds: number) => useSong(new Float32Array(Math.round(seconds * sampleRateNow()))),
  useSine: (hz: number, seconds: number) =>
    useSong(sines([hz], 0.4, seconds, sampleRateNow()) as Float32Array<ArrayBuffer>),

  /** A song of clicks of one kind at song times. */
  useHits(times: readonly number[], seconds: number) {
    const samples = new Float32Array(Math.round(seconds * sampleRateNow()));
    const hit = clickSamples('boost', sampleRateNow());
    for (const ms of times) samples.set(hit, Math.round((ms / 1000) * sampleRateNow()));
    useSong(samples);
  },

  /**
   * Plays with clicks, and changes them once on the way. Answers how late each click that is due was heard, ms, how
   * often the drawn time ran backwards, and how long after the call the first sound was due, ms.
   */
  async clicks(
    rate: number,
    loop: Loop | null,
    fromMs: number,
    programmes: readonly { readonly untilMs: number; readonly programme: ClickProgramme }[],
    due: readonly Due[],
    stallMs: number,
  ) {
    desk.setVolumes({ master: 1, music: 1, effects: 1 });
    await desk.heard.record();
    await wait(60);
    const [first] = programmes;
    if (first !== undefined) player.setClicks(first.programme);
    const askedS = desk.time.currentTime;
    await player.play(fromMs, { rate, loop });
    const startedMs = (contextOf(fromMs) - askedS) * 1000;
    let backward = 0;
    for (const { untilMs, programme } of programmes) {
      player.setClicks(programme);
      backward += await playUntil(untilMs, stallMs);
    }
    const heard = desk.heard.read();
    const errors = due.map(({ runMs, sound }) =>
      lateness(heard, clickSamples(sound, heard.sampleRate).slice(0, 960), contextOf(runMs), 8),
    );
    const troubles = player.trouble;
    player.pause();
    return { errors, backward, startedMs, trouble: troubles };
  },

  /**
   * Plays a sine, and answers the quietest and the loudest peak of 5 ms, and the largest step from sample to sample,
   * between two run times.
   */
  async steadiness(rate: number, loop: Loop | null, fromMs: number, listenFromMs: number, untilMs: number) {
    desk.setVolumes({ master: 1, music: 1, effects: 1 });
    await desk.heard.record();
    await wait(60);
    player.setClicks({ metronome: null, cues: null });
    await player.play(fromMs, { rate, loop });
    await playUntil(untilMs);
    const { samples, sampleRate, firstFrame } = desk.heard.read();
    const first = Math.round(contextOf(listenFromMs) * sampleRate) - firstFrame;
    const last = Math.round(contextOf(untilMs) * sampleRate) - firstFrame;
    player.pause();
    const window = Math.round(0.005 * sampleRate);
    let quietest = Number.POSITIVE_INFINITY;
    let loudest = 0;
    let step = 0;
    for (let from = first; from + window <= last; from += window) {
      let peak = 0;
      for (let i = from; i < from + window; i += 1) {
        peak = Math.max(peak, Math.abs(samples[i] ?? 0));
        step = Math.max(step, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
      }
      quietest = Math.min(quietest, peak);
      loudest = Math.max(loudest, peak);
    }
    return { quietest, loudest, step };
  },

  /** How late the attacks of the song are heard at run times, ms. */
  async attacks(rate: number, loop: Loop | null, fromMs: number, times: readonly number[], reachMs: number) {
    await desk.heard.record();
    await wait(60);
    player.setClicks({ metronome: null, cues: null });
    await player.play(fromMs, { rate, loop });
    await playUntil((times.at(-1) ?? 0) + 100 * rate);
    const heard = desk.heard.read();
    const errors = times.map((ms) => attackLateness(heard, contextOf(ms), reachMs));
    player.pause();
    return errors;
  },

  /**
   * Changes the speed on the way. Answers how far the new line lies from the old one where they meet, ms, how late the
   * song's attacks are heard on it, and how often the drawn time ran backwards or leapt by over 100 ms.
   */
  async changing(fromMs: number, atMs: number, rate: number, times: readonly number[]) {
    await desk.heard.record();
    await wait(60);
    player.setClicks({ metronome: null, cues: null });
    await player.play(fromMs, { rate: 1 });
    const old = player.line;
    let jumps = 0;
    let drawnMs = player.songMs();
    const draw = async (): Promise<void> => {
      const ms = player.songMs(await frame());
      if (ms < drawnMs || ms > drawnMs + 100) jumps += 1;
      drawnMs = ms;
    };
    while (player.songMs() < atMs) await draw();
    await player.change({ rate });
    const line = player.line;
    if (old === null || line === null) throw new Error(`It does not play: ${player.trouble}`);
    const apartMs = line.songMs - (old.songMs + (line.contextS - old.contextS) * 1000);
    while (player.songMs() < (times.at(-1) ?? 0) + 100) await draw();
    const heard = desk.heard.read();
    const errors = times.map((ms) => attackLateness(heard, contextOf(ms), 30));
    player.pause();
    return { apartMs, errors, jumps };
  },

  /** Where it says it is a moment after a pause, and where it was heard last. */
  async pausing(rate: number, forMs: number) {
    await player.play(1000, { rate });
    await playUntil(1000 + forMs);
    const before = player.songMs();
    player.pause();
    const after = player.songMs();
    await wait(80);
    return { before, after, later: player.songMs(), isPlaying: player.isPlaying };
  },

  /** Decodes files from addresses under names; answers the error, or the length and the sizes of what came of them. */
  async decode(files: readonly { readonly name: string; readonly url: string }[]) {
    const blobs = await Promise.all(
      files.map(async ({ name, url }) => ({ name, blob: await (await fetch(url)).blob() })),
    );
    return this.decodeBlobs(blobs);
  },

  decodeText: (name: string, text: string) => page.decodeBlobs([{ name, blob: new Blob([text]) }]),

  async decodeBlobs(files: readonly { readonly name: string; readonly blob: Blob }[]) {
    const shares: number[] = [];
    let longestMs = 0;
    let lastMs = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 4);
    const startMs = performance.now();
    const result = await desk.decodeForEdit(files, (share) => shares.push(share));
    const tookMs = performance.now() - startMs;
    clearInterval(timer);
    if (!result.ok) return { error: result.error, shares };
    const { durationMs, channels, stems } = result.song;
    song = result.song;
    player = desk.editPlayer(song);
    return {
      durationMs,
      channels: channels.length,
      frames: channels.map(({ length }) => length),
      stems: stems.map(({ name, buffer }) => ({ name, frames: buffer.length })),
      shares,
      tookMs,
      longestMs,
    };
  },

  /** Whether the worker's peaks are those that are found here, and what it cost. */
  async peaks() {
    const startMs = performance.now();
    const peaks = await peaksOf(song.channels, song.sampleRate);
    const tookMs = performance.now() - startMs;
    const builder = createPeakBuilder(song.channels[0]?.length ?? 0, song.sampleRate);
    builder.add(song.channels);
    const own = builder.finish();
    const isSame = own.levels.every((level, at) =>
      (['min', 'max', 'rms'] as const).every((name) =>
        level[name].every((value, i) => peaks.levels[at]?.[name][i] === value),
      ),
    );
    return { isSame, levels: peaks.levels.length, tookMs };
  },

  /** The loudest row of a tile of the song. */
  async loudestRow(index: number): Promise<number> {
    const spectrogram = spectrogramOf(song.channels, song.sampleRate);
    const tile = await new Promise<Uint8Array>((done) => {
      spectrogram.onTile(({ loudness }) => done(loudness));
      spectrogram.tile(index);
    });
    spectrogram.dispose();
    const rows = tile.slice(0, 96);
    return rows.indexOf(Math.max(...rows));
  },
};

export type EditPage = typeof page;

declare global {
  var editPage: EditPage;
}
globalThis.editPage = page;
