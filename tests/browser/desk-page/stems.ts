import type { Level } from '../../../src/core/level/schema';
import { attackLateness } from './listening';
import { integratedLoudness } from './loudness';
import { truePeak } from './true-peak';

/** What a song's stems are, as a browser decodes them. */
export interface StemFigures {
  readonly samples: readonly number[];
  /** Song time at which each stem is first heard, ms; null for one that never is. */
  readonly firstMs: readonly (number | null)[];
  /** Milliseconds that the attacks of the drums are late at the times asked for; null where there is none. */
  readonly lateMs: readonly (number | null)[];
  /** LUFS of the clean mix. */
  readonly loudness: number;
  /** dBTP of the clean mix and of all stems together; -1 and above are exact, what is below may be less. */
  readonly truePeakDb: { readonly clean: number; readonly all: number };
  /** Samples of the clean mix and of any stem at or over full scale. */
  readonly clipped: number;
  /** Longest time between two sounds of the clean mix, s. */
  readonly silenceS: number;
}

const SAMPLE_RATE = 48_000;
const ATTACK_REACH_MS = 12;
/** -3 dB: far enough under the bound to see how near it is. */
const PEAK_FLOOR = 0.7;
/** -50 dB. */
const SILENT = 0.00316;

/** Fetches, decodes and measures the stems of a bundled level. */
export async function measureStems(
  { id, song }: Level,
  onCall: readonly string[],
  times: readonly number[],
): Promise<StemFigures> {
  const context = new OfflineAudioContext(2, 1, SAMPLE_RATE);
  const stems = await Promise.all(
    song.stems.map(async ({ name, file }) => {
      const bytes = await (await fetch(`/levels/${id}/${file}`)).arrayBuffer();
      return { name, buffer: await context.decodeAudioData(bytes) };
    }),
  );
  const all = sumOf(stems.map(({ buffer }) => buffer));
  const clean = sumOf(stems.filter(({ name }) => !onCall.includes(name)).map(({ buffer }) => buffer));
  const drums = stems.find(({ name }) => name === 'drums')?.buffer;
  const heard = { sampleRate: SAMPLE_RATE, firstFrame: 0, samples: drums === undefined ? clean[0] : middle(drums) };
  const peak = (channels: readonly Float32Array[]): number =>
    20 * Math.log10(Math.max(...channels.map((channel) => truePeak(channel, PEAK_FLOOR))));
  return {
    samples: stems.map(({ buffer }) => buffer.length),
    firstMs: stems.map(({ buffer }) => firstSoundMs(channelsOf(buffer))),
    lateMs: times.map((ms) => attackLateness(heard, ms / 1000, ATTACK_REACH_MS)),
    loudness: integratedLoudness(clean),
    truePeakDb: { clean: peak(clean), all: peak(all) },
    clipped: clippedIn(clean) + stems.reduce((sum, { buffer }) => sum + clippedIn(channelsOf(buffer)), 0),
    silenceS: longestSilence(clean),
  };
}

function channelsOf(buffer: AudioBuffer): Float32Array[] {
  return Array.from({ length: buffer.numberOfChannels }, (_, channel) => buffer.getChannelData(channel));
}

function firstSoundMs(channels: readonly Float32Array[]): number | null {
  const firsts = channels
    .map((channel) => channel.findIndex((sample) => Math.abs(sample) > SILENT))
    .filter((first) => first >= 0);
  return firsts.length === 0 ? null : (Math.min(...firsts) / SAMPLE_RATE) * 1000;
}

function middle(buffer: AudioBuffer): Float32Array {
  const [left = new Float32Array(0), right = left] = channelsOf(buffer);
  return left.map((sample, i) => (sample + (right[i] ?? 0)) / 2);
}

/** Left and right of several stems together; a stem in mono is heard on both. */
function sumOf(buffers: readonly AudioBuffer[]): [Float32Array, Float32Array] {
  const length = Math.max(...buffers.map((buffer) => buffer.length));
  const sum: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)];
  for (const buffer of buffers) {
    for (const side of [0, 1] as const) {
      const channel = buffer.getChannelData(Math.min(side, buffer.numberOfChannels - 1));
      const into = sum[side];
      for (let i = 0; i < channel.length; i += 1) into[i] = (into[i] ?? 0) + (channel[i] ?? 0);
    }
  }
  return sum;
}

function clippedIn(channels: readonly Float32Array[]): number {
  let count = 0;
  for (const channel of channels) for (const sample of channel) if (Math.abs(sample) >= 1) count += 1;
  return count;
}

function longestSilence([left, right]: readonly [Float32Array, Float32Array]): number {
  let last = 0;
  let longest = 0;
  for (let i = 0; i < left.length; i += 1) {
    if (Math.abs(left[i] ?? 0) <= SILENT && Math.abs(right[i] ?? 0) <= SILENT) continue;
    longest = Math.max(longest, i - last);
    last = i;
  }
  return longest / SAMPLE_RATE;
}
