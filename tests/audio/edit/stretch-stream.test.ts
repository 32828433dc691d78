import { describe, expect, it } from 'vitest';
import { createRun, type Loop } from '../../../src/audio/edit/run';
import { samplesOfRun } from '../../../src/audio/edit/run-samples';
import { BEFORE_S, BEYOND_S, openStretchStream } from '../../../src/audio/edit/stretch-stream';
import { BEAT_MS, hits, onsetNear, pitchOf, SAMPLE_RATE, SECONDS, sine } from '../heard-sounds';

const OVERLAP = 96;

/** A run of a sound as the player puts it together: pieces of the given lengths, each laid over the end of the last. */
async function played(
  channels: readonly Float32Array[],
  rate: number,
  fromMs: number,
  pieceFrames: readonly number[],
  loop: Loop | null = null,
): Promise<Float32Array[]> {
  const run = createRun(fromMs, loop, SECONDS * 1000, SAMPLE_RATE);
  const stream = await openStretchStream(channels.length, SAMPLE_RATE);
  const first = Math.round((run.fromMs * SAMPLE_RATE) / 1000);
  const read = (from: number, to: number) => samplesOfRun(channels, run, SAMPLE_RATE, from, to);
  stream.start(rate, read(first - Math.round(BEFORE_S * SAMPLE_RATE), first));
  const total = pieceFrames.reduce((sum, frames) => sum + frames, 0);
  const output = channels.map(() => new Float32Array(total + OVERLAP));
  let at = 0;
  let given = first;
  for (const frames of pieceFrames) {
    const needed = Math.ceil(first + (at + frames + OVERLAP) * rate + BEYOND_S * SAMPLE_RATE);
    stream.push(read(given, needed));
    given = needed;
    stream.make(frames, OVERLAP).forEach((piece, index) => {
      const out = output[index];
      piece.forEach((sample, i) => {
        if (out !== undefined) out[at + i] = (out[at + i] ?? 0) + sample;
      });
    });
    at += frames;
  }
  return output.map((samples) => samples.subarray(0, total));
}

const piecesFor = (ms: number): number[] => {
  const frames = Math.round((ms / 1000) * SAMPLE_RATE);
  const pieces = [12_000, 24_000];
  while (pieces.reduce((sum, each) => sum + each, 0) + 48_000 < frames) pieces.push(48_000);
  return pieces;
};

describe.each([0.25, 0.5, 0.75, 0.9, 1.25, 1.5, 2])('a stream at a rate of %f', (rate) => {
  // Eight in the slowest are two of song time.
  const boundMs = rate < 0.5 ? 8 : 3;

  it(`puts every hit within ${boundMs} ms of its time, from the middle of the song on`, async () => {
    const source = hits();
    const fromMs = 700;
    const [out = new Float32Array()] = await played([source], rate, fromMs, piecesFor((SECONDS * 1000 - 700) / rate));
    const errors: number[] = [];
    for (let ms = 100; ms < SECONDS * 1000 - 200; ms += BEAT_MS) {
      const atMs = (ms - fromMs) / rate;
      if (atMs < 45 || atMs > (out.length / SAMPLE_RATE) * 1000 - 60) continue;
      errors.push(onsetNear(out, atMs) - (onsetNear(source, ms) - fromMs) / rate);
    }
    expect(errors.length).toBeGreaterThan(7);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(boundMs);
  });

  it('keeps the pitch within 3 cents', async () => {
    const [out = new Float32Array()] = await played([sine(440)], rate, 500, piecesFor(4000 / rate));
    expect(Math.abs(1200 * Math.log2(pitchOf(out) / 440))).toBeLessThanOrEqual(3);
  });

  it('has no joints: in pieces it is what it is in one', async () => {
    const sound = [sine(440), hits()];
    const pieces = [5000, 12_000, 777, 30_000];
    const parts = await played(sound, rate, 700, pieces);
    const [whole = []] = [await played(sound, rate, 700, [47_777])];
    parts.forEach((part, index) => {
      const one = whole[index] ?? new Float32Array();
      const differences = part.map((sample, i) => Math.abs(sample - (one[i] ?? 0)));
      expect(Math.max(...differences)).toBeLessThan(1e-6);
    });
  });
});

describe('a stream', () => {
  it('starts at full level in the middle of a sound', async () => {
    const [out = new Float32Array()] = await played([sine(440)], 0.5, 2000, [24_000]);
    const loudest = (from: number): number => Math.max(...out.subarray(from, from + 480).map(Math.abs));
    for (let from = 0; from < 24_000; from += 480) expect(loudest(from)).toBeGreaterThan(0.25);
  });

  it('goes round a loop: each pass has its hits in their places', async () => {
    const loop = { fromMs: 850, toMs: 1600 };
    const [out = new Float32Array()] = await played([hits()], 0.75, 850, piecesFor(6000), loop);
    // Hits at 850 and 1225, and again with each pass: one every 375 ms of song.
    for (let hit = 1; hit < 8; hit += 1) {
      const atMs = (hit * BEAT_MS) / 0.75;
      expect(Math.abs(onsetNear(out, atMs) - atMs)).toBeLessThanOrEqual(3.5);
    }
  });

  it('says so when it is given too little', async () => {
    const stream = await openStretchStream(1, SAMPLE_RATE);
    stream.start(1.5, [new Float32Array(2880)]);
    stream.push([new Float32Array(1000)]);
    expect(() => stream.make(12_000, OVERLAP)).toThrow(RangeError);
  });
});
