import type { Loaded } from '../effects';
import { isPreparedFor } from '../playing';
import type { Song } from '../song';
import type { StretchAnswer, StretchJob } from './stretch.worker';

const SLOWEST = 0.75;
const FASTEST = 1.5;

/**
 * Makes a song ready to be played at a rate with its pitch kept, each stem in a worker of its own. One rate at a time
 * is kept besides 1: a song of 90 s takes 100 MB.
 */
export async function prepareRate(
  context: BaseAudioContext,
  song: Song,
  rate: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<Loaded> {
  if (isPreparedFor(song, rate)) return { ok: true };
  if (!(rate >= SLOWEST && rate <= FASTEST)) {
    return { ok: false, error: `The rate ${rate} cannot be played. Choose one from ${SLOWEST} to ${FASTEST}.` };
  }
  song.stretched.clear();
  const shares = song.stems.map(() => 0);
  try {
    const buffers = await Promise.all(
      song.stems.map(({ buffer }, index) =>
        stretchBuffer(context, buffer, rate, (share) => {
          shares[index] = share;
          onProgress(shares.reduce((sum, each) => sum + each, 0) / shares.length);
        }),
      ),
    );
    song.stretched.set(rate, buffers);
    return { ok: true };
  } catch (fault) {
    const words = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, error: `The song could not be brought to the rate ${rate}: ${words} Drive it at rate 1.` };
  }
}

async function stretchBuffer(
  context: BaseAudioContext,
  buffer: AudioBuffer,
  rate: number,
  onProgress: (share: number) => void,
): Promise<AudioBuffer> {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, index) => buffer.getChannelData(index).slice());
  const stretched = await runJob({ channels, sampleRate: buffer.sampleRate, rate }, onProgress);
  const answer = context.createBuffer(channels.length, stretched[0]?.length ?? 1, buffer.sampleRate);
  stretched.forEach((channel, index) => {
    answer.copyToChannel(channel, index);
  });
  return answer;
}

function runJob(job: StretchJob, onProgress: (share: number) => void): Promise<readonly Float32Array<ArrayBuffer>[]> {
  const worker = new Worker(new URL('./stretch.worker.ts', import.meta.url), { type: 'module' });
  const channels = new Promise<readonly Float32Array<ArrayBuffer>[]>((done, fail) => {
    worker.onerror = (event) => fail(new Error(event.message || 'The stretcher could not be loaded.'));
    worker.onmessage = ({ data }: MessageEvent<StretchAnswer>) => {
      if (data.type === 'progress') onProgress(data.share);
      else if (data.type === 'done') done(data.channels);
      else fail(new Error(data.error));
    };
  });
  worker.postMessage(
    job,
    job.channels.map((channel) => channel.buffer),
  );
  return channels.finally(() => worker.terminate());
}
