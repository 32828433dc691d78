import { createPeakBuilder, type PeakBuilder, type Peaks } from './peaks';

export type PeakOrder =
  | { readonly type: 'open'; readonly frames: number; readonly sampleRate: number }
  | { readonly type: 'slice'; readonly channels: readonly Float32Array[] }
  | { readonly type: 'finish' };

const port = self as unknown as DedicatedWorkerGlobalScope;
let builder: PeakBuilder | null = null;

port.onmessage = ({ data }: MessageEvent<PeakOrder>) => {
  if (data.type === 'open') builder = createPeakBuilder(data.frames, data.sampleRate);
  else if (data.type === 'slice') builder?.add(data.channels);
  else if (builder !== null) {
    const peaks: Peaks = builder.finish();
    const parts = peaks.levels.flatMap(({ min, max, rms }) => [min.buffer, max.buffer, rms.buffer]);
    port.postMessage(peaks, parts);
  }
};
