import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TempoAnswer } from '../../../src/editor/tempo/answer';
import { detectInWorker, mixDown } from '../../../src/editor/tempo/detect-in-worker';
import type { TempoJob, TempoReply } from '../../../src/editor/tempo/tempo.worker';

const ANSWER: TempoAnswer = {
  candidates: [{ bpm: 120, offsetMs: 10, confidence: 0.9 }],
  isUnsure: false,
  drift: null,
  onsetsMs: new Float64Array(0),
  strengths: new Float32Array(0),
  words: '',
};

/** A worker that answers as it is told when it is asked to detect. */
class FakeWorker {
  static all: FakeWorker[] = [];
  static replies: readonly TempoReply[] = [];
  onmessage: ((event: { data: TempoReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;
  readonly jobs: TempoJob[] = [];

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(job: TempoJob): void {
    this.jobs.push(job);
    if (job.type === 'detect') for (const data of FakeWorker.replies) this.onmessage?.({ data });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const worker = (): FakeWorker => {
  const [only] = FakeWorker.all;
  if (only === undefined || FakeWorker.all.length > 1) throw new Error('There is not exactly one worker.');
  return only;
};

/** Longer than one piece of the mix. */
const SONG = {
  channels: [new Float32Array(1_200_000).fill(0.5), new Float32Array(1_200_000).fill(-0.25)],
  sampleRate: 48_000,
};

beforeEach(() => {
  FakeWorker.all = [];
  FakeWorker.replies = [
    { type: 'progress', share: 0.5 },
    { type: 'progress', share: 1 },
    { type: 'done', answer: ANSWER },
  ];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('detection in a worker', () => {
  it('sends the whole song as one channel, tells progress and puts the worker away', async () => {
    const shares: number[] = [];
    expect(await detectInWorker(SONG, (share) => shares.push(share))).toBe(ANSWER);
    const { jobs, isTerminated } = worker();
    expect(jobs[0]).toEqual({ type: 'open', frames: 1_200_000, sampleRate: 48_000 });
    expect(jobs.at(-1)).toEqual({ type: 'detect' });
    const pieces = jobs.filter((job) => job.type === 'piece');
    expect(pieces.length).toBeGreaterThan(1);
    let at = 0;
    for (const piece of pieces) {
      expect(piece.at).toBe(at);
      expect(new Set(piece.mono)).toEqual(new Set([0.125]));
      at += piece.mono.length;
    }
    expect(at).toBe(1_200_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(isTerminated).toBe(true);
  });

  it('starts no worker when it is aborted before', async () => {
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(detectInWorker(SONG, undefined, signal)).rejects.toThrow('gone');
    expect(FakeWorker.all).toEqual([]);
  });

  it('ends the worker with the reason when it is aborted on the way', async () => {
    const controller = new AbortController();
    const answer = detectInWorker(SONG, () => controller.abort(new Error('enough')), controller.signal);
    await expect(answer).rejects.toThrow('enough');
    expect(worker().isTerminated).toBe(true);
    expect(worker().jobs.filter(({ type }) => type === 'piece')).toHaveLength(1);
  });

  it('fails with the words of the worker', async () => {
    FakeWorker.replies = [{ type: 'failed', error: 'no memory' }];
    await expect(detectInWorker(SONG)).rejects.toThrow('no memory');
    expect(worker().isTerminated).toBe(true);
  });

  it('fails when the worker cannot be loaded', async () => {
    FakeWorker.replies = [];
    const answer = detectInWorker(SONG);
    worker().onerror?.({ message: '' });
    await expect(answer).rejects.toThrow('could not be loaded');
    expect(worker().isTerminated).toBe(true);
  });

  it('mixes channels of different lengths without a hole', () => {
    expect([...mixDown([new Float32Array([1, 1, 1]), new Float32Array([1])], 0, 3)]).toEqual([1, 0.5, 0.5]);
    expect([...mixDown([], 0, 2)]).toEqual([0, 0]);
  });
});
