import { describe, expect, it } from 'vitest';
import { mixDown } from '../../../src/audio/edit/mix-down';
import { SLICE_FRAMES } from '../../../src/audio/edit/slices';
import { FakeBuffer } from './fake-device';

function sounding(frames: number, ...levels: number[]): FakeBuffer {
  const buffer = new FakeBuffer(levels.length, frames, 48_000);
  levels.forEach((level, channel) => {
    buffer.getChannelData(channel).fill(level);
  });
  return buffer;
}

describe('a mix-down', () => {
  it('of one stem is its own samples, not a copy', async () => {
    const stem = sounding(1000, 0.25, 0.5);
    const mixed = await mixDown([stem], 1000);
    expect(mixed[0]).toBe(stem.getChannelData(0));
    expect(mixed[1]).toBe(stem.getChannelData(1));
  });

  it('adds stems up over all of their slices, a mono one on both sides', async () => {
    const frames = 2 * SLICE_FRAMES + 77;
    const shares: number[] = [];
    const mixed = await mixDown([sounding(frames, 0.25), sounding(frames, 0.5, -0.5)], frames, (share) => {
      shares.push(share);
    });
    for (const at of [0, SLICE_FRAMES - 1, SLICE_FRAMES, frames - 1]) {
      expect([mixed[0]?.[at], mixed[1]?.[at]]).toEqual([0.75, -0.25]);
    }
    expect(mixed.map(({ length }) => length)).toEqual([frames, frames]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('of mono stems is mono, silent where a shorter one has ended', async () => {
    const mixed = await mixDown([sounding(100, 0.5), sounding(40, 0.25)], 100);
    expect(mixed).toHaveLength(1);
    expect([mixed[0]?.[39], mixed[0]?.[40]]).toEqual([0.75, 0.5]);
  });
});
