import { detectInWorker } from '../../../src/editor/tempo/detect-in-worker';

/** A page with the tempo detector and nothing else, for tests. Served by the test, never shipped. */

/** What a person who drops a whole song has: without what the police plays, which is mixed in only when they are near. */
const STEMS = ['drums', 'rhythm', 'lead'];

async function decode(id: string): Promise<AudioBuffer[]> {
  const decoder = new OfflineAudioContext(1, 1, 48_000);
  return Promise.all(
    STEMS.map(async (stem) => {
      const file = await fetch(`/levels/${id}/${stem}.ogg`);
      if (!file.ok) throw new Error(`levels/${id}/${stem}.ogg: ${file.status}`);
      return decoder.decodeAudioData(await file.arrayBuffer());
    }),
  );
}

function sum(buffers: readonly AudioBuffer[]): Float32Array[] {
  return [0, 1].map((channel) => {
    const mixed = new Float32Array(Math.max(...buffers.map(({ length }) => length)));
    for (const buffer of buffers) {
      buffer.getChannelData(Math.min(channel, buffer.numberOfChannels - 1)).forEach((value, index) => {
        mixed[index] = (mixed[index] ?? 0) + value;
      });
    }
    return mixed;
  });
}

const page = {
  /** Detects the tempo of a bundled song in the worker. */
  async detect(id: string) {
    const buffers = await decode(id);
    const shares: number[] = [];
    const song = { channels: sum(buffers), sampleRate: 48_000 };
    const startMs = performance.now();
    const answer = await detectInWorker(song, (share) => shares.push(share));
    const { onsetsMs, strengths, ...rest } = answer;
    const tookMs = performance.now() - startMs;
    return { ...rest, onsets: onsetsMs.length, shares, tookMs, songMs: (song.channels[0]?.length ?? 0) / 48 };
  },

  /** Aborts as soon as the worker has said anything, and answers what the caller is told. */
  async abort(): Promise<string> {
    const controller = new AbortController();
    const noise = Float32Array.from({ length: 48_000 * 120 }, () => Math.random() - 0.5);
    const onProgress = (): void => controller.abort(new Error('enough'));
    return detectInWorker({ channels: [noise], sampleRate: 48_000 }, onProgress, controller.signal).then(
      () => 'an answer',
      (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
    );
  },
};

export type TempoPage = typeof page;

declare global {
  var tempoPage: TempoPage;
}
globalThis.tempoPage = page;
