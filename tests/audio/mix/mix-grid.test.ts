import { describe, expect, it } from 'vitest';
import { AFTER_MS, createMixGrid } from '../../../src/audio/mix/mix-grid';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap } from '../../../src/core/time/tempo-map';

describe('lines of the mix', () => {
  const steady = createMixGrid(
    createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [], offsetMs: 40 }),
    createMeterMap([{ tick: 0, beats: 4, unit: 4 }]),
  );

  it.each([
    [40, 40],
    [40 + AFTER_MS, 540],
    [539.999, 540],
    [-1200, -960],
  ])('from %d ms the next beat is at %d ms', (ms, beatMs) => {
    expect(steady.beatFrom(ms)).toBeCloseTo(beatMs, 9);
  });

  it.each([
    [2039, 2040],
    [2041, 4040],
    [-100, 40],
  ])('from %d ms the next bar is at %d ms', (ms, barMs) => {
    expect(steady.barFrom(ms)).toBeCloseTo(barMs, 9);
  });

  it('knows eighths and sixteenths, and the beat before', () => {
    expect(steady.lineFrom(41, 2)).toBeCloseTo(290, 9);
    expect(steady.lineFrom(41, 4)).toBeCloseTo(165, 9);
    expect(steady.beatBefore(1039)).toBeCloseTo(540, 9);
    expect(steady.beatBefore(1040)).toBeCloseTo(1040, 9);
  });

  it('goes on after a stop on the line that follows it', () => {
    const stopped = createMixGrid(
      createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [{ tick: 960, ms: 1000 }], offsetMs: 0 }),
      createMeterMap([{ tick: 0, beats: 4, unit: 4 }]),
    );
    expect(stopped.beatFrom(500)).toBe(500);
    expect(stopped.beatFrom(900)).toBe(2000);
    expect(stopped.barFrom(900)).toBe(3000);
  });

  it('counts the beats and bars of the meter and the tempo in force', () => {
    const changing = createMixGrid(
      createTempoMap({
        tempo: [
          { tick: 0, bpm: 90 },
          { tick: 2880, bpm: 120 },
        ],
        stops: [],
        offsetMs: 0,
      }),
      createMeterMap([
        { tick: 0, beats: 6, unit: 8 },
        { tick: 2880, beats: 7, unit: 4 },
      ]),
    );
    expect(changing.beatFrom(1)).toBeCloseTo(1000 / 3, 6);
    expect(changing.beatMsAt(10)).toBeCloseTo(1000 / 3, 6);
    expect(changing.barMsAt(10)).toBeCloseTo(2000, 6);
    expect(changing.beatFrom(2001)).toBeCloseTo(2500, 6);
    expect(changing.barFrom(2001)).toBeCloseTo(5500, 6);
    expect(changing.barMsAt(2000)).toBeCloseTo(3500, 6);
  });
});
