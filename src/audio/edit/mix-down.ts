import { eachSlice } from './slices';

/** The part of an AudioBuffer that a mix-down reads. */
export interface Sounding {
  readonly numberOfChannels: number;
  readonly length: number;
  getChannelData(channel: number): Float32Array<ArrayBuffer>;
}

/**
 * All of the band in one or two channels. What sounds alone in one or two channels is answered as it is, not as a copy:
 * half an hour in stereo takes 690 MB.
 */
export async function mixDown(
  stems: readonly Sounding[],
  frames: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<readonly Float32Array<ArrayBuffer>[]> {
  const [only] = stems;
  if (stems.length === 1 && only !== undefined && only.numberOfChannels <= 2 && only.length === frames) {
    return channelsOf(only);
  }
  const width = stems.some(({ numberOfChannels }) => numberOfChannels > 1) ? 2 : 1;
  const mixed = Array.from({ length: width }, () => new Float32Array(frames));
  const sources = stems.map(channelsOf);
  await eachSlice(frames, (from, to) => {
    for (const channels of sources) {
      // A mono stem stands in the middle, at its full level on both sides, as the device would put it.
      mixed.forEach((mix, index) => {
        const channel = channels[index] ?? channels[0];
        if (channel !== undefined) addTo(mix, channel, from, Math.min(to, channel.length));
      });
    }
    onProgress(to / frames);
  });
  return mixed;
}

function channelsOf(sound: Sounding): Float32Array<ArrayBuffer>[] {
  return Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
}

function addTo(mix: Float32Array, channel: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i += 1) mix[i] = (mix[i] as number) + (channel[i] as number);
}
