import type { Desk, HeardSound, Song } from '../../../src/audio/desk';
import type { Course, TakeEvent } from '../../../src/core/chase/events';
import { startTake } from '../../../src/core/chase/take';
import type { Take } from '../../../src/core/chase/take-state';
import type { Level } from '../../../src/core/level/schema';

/** Something that happens in a take at a song time, with what it leaves of the take's state. */
export interface Happening {
  readonly ms: number;
  readonly events: readonly TakeEvent[];
  readonly take: Partial<Pick<Take, 'heat' | 'dollars' | 'counts'>>;
}

/** What the captured master tells of one happening, by comparison with a clean take, up to the next one. */
export interface HeardMove {
  /** Song time at which the desk was told. */
  readonly toldMs: number;
  /** Song times of the first and the last sample that differ from the clean take; null where none does, and where the last one still does. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  /** Largest steps from sample to sample of the difference: as it begins, as it ends and at any other time. */
  readonly steps: { readonly first: number; readonly last: number; readonly else: number };
}

export interface HeardMoves {
  readonly moves: readonly HeardMove[];
  /** Largest step from sample to sample of the whole clean take and of the whole bent one. */
  readonly cleanStep: number;
  readonly bentStep: number;
}

/** Less is rounding, more is heard: -60 dB. */
const DIFFERENT = 0.001;
/** A fader has come to rest, and the door has fallen shut, this long after its begin. */
const MOVING_MS = 35;
/** What still differs so shortly before the next happening has not ended. */
const OPEN_END_MS = 100;

interface Played {
  readonly heard: HeardSound;
  readonly toldMs: readonly number[];
  /** Frame of the device at the start of the line. */
  readonly firstFrame: number;
}

/** Plays a stretch of a song twice, once clean and once with happenings, and compares the captured master. */
export async function compareTakes(
  desk: Desk,
  { song, level, course }: { readonly song: Song; readonly level: Level; readonly course: Course },
  fromMs: number,
  forMs: number,
  happenings: readonly Happening[],
  bestTotal: number,
): Promise<HeardMoves> {
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

  async function play(told: readonly Happening[]): Promise<Played> {
    await desk.heard.record();
    await wait(150);
    const line = desk.play(song, { level, course, fromMs, countIn: [], bestTotal: () => bestTotal });
    const songMs = (): number => line.songMs + (desk.time.currentTime - line.contextS) * 1000;
    const toldMs: number[] = [];
    for (const { ms, events, take } of told) {
      while (songMs() < ms) await wait(5);
      toldMs.push(songMs());
      desk.apply(events, { ...startTake(course), ...take });
    }
    // What is heard reaches the page a little later.
    while (songMs() < fromMs + forMs + 400) await wait(20);
    const heard = desk.heard.read();
    desk.stop();
    await wait(100);
    return { heard, toldMs, firstFrame: Math.round(line.contextS * heard.sampleRate) };
  }

  const clean = await play([]);
  const bent = await play(happenings);
  const { sampleRate } = clean.heard;
  const frames = Math.floor((forMs / 1000) * sampleRate);
  const samplesOf = ({ heard, firstFrame }: Played): Float32Array =>
    heard.samples.subarray(firstFrame - heard.firstFrame, firstFrame - heard.firstFrame + frames);
  const cleanSamples = samplesOf(clean);
  const bentSamples = samplesOf(bent);
  const difference = bentSamples.map((sample, i) => sample - (cleanSamples[i] ?? 0));
  const frameOf = (ms: number): number => Math.round(((ms - fromMs) / 1000) * sampleRate);

  const isDifferent = (frame: number): boolean => Math.abs(difference[frame] ?? 0) > DIFFERENT;
  const msOf = (frame: number): number => fromMs + (frame / sampleRate) * 1000;
  const moving = Math.round((MOVING_MS / 1000) * sampleRate);

  const moves = bent.toldMs.map((toldMs, index): HeardMove => {
    const from = frameOf(toldMs);
    const until = frameOf(bent.toldMs[index + 1] ?? fromMs + forMs);
    let first = from;
    while (first < until && !isDifferent(first)) first += 1;
    let last = until;
    while (last > first && !isDifferent(last)) last -= 1;
    return {
      toldMs,
      firstMs: first < until ? msOf(first) : null,
      lastMs: msOf(until) - msOf(last) > OPEN_END_MS ? msOf(last) : null,
      steps: {
        first: largestStep(difference, first, first + moving),
        last: largestStep(difference, last - moving, last + moving),
        else: largestStep(difference, first + moving, last - moving),
      },
    };
  });
  return { moves, cleanStep: largestStep(cleanSamples, 0, frames), bentStep: largestStep(bentSamples, 0, frames) };
}

/** Largest step from sample to sample. */
export function largestStep(samples: Float32Array, from: number, until: number): number {
  let most = 0;
  for (let i = Math.max(1, from); i < Math.min(until, samples.length); i += 1) {
    most = Math.max(most, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
  }
  return most;
}
