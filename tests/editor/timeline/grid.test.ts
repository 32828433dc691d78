import { describe, expect, it } from 'vitest';
import type { Snap } from '../../../src/core/edit/snap';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap } from '../../../src/core/time/tempo-map';
import { BAR, BEAT, barStride, cutOf, eachLine, PART } from '../../../src/editor/timeline/grid';

const TEMPO = createTempoMap({ tempo: [{ tick: 0, bpm: 150 }], stops: [], offsetMs: 0 });
const FOUR = createMeterMap([{ tick: 0, beats: 4, unit: 4 }]);
const RANKS = { [BAR]: 'bar', [BEAT]: 'beat', [PART]: 'part' } as const;

function linesOf(snap: Snap, fromMs: number, toMs: number, msPerPx: number, meter = FOUR, tempo = TEMPO) {
  const lines: [rank: string, tick: number, bar: number][] = [];
  eachLine(tempo, meter, snap, fromMs, toMs, msPerPx, (_, rank, bar, tick) => lines.push([RANKS[rank], tick, bar + 1]));
  return lines;
}

describe('the lines of the grid', () => {
  it('are bars, beats and the parts of the snap, in order', () => {
    expect(linesOf({ division: 8 }, 0, 850, 2)).toEqual([
      ['bar', 0, 1],
      ['part', 480, 1],
      ['beat', 960, 1],
      ['part', 1440, 1],
      ['beat', 1920, 1],
      ['part', 2400, 1],
      ['beat', 2880, 1],
      ['part', 3360, 1],
    ]);
  });

  it('have triplets between the beats, and quintuplets', () => {
    const ticks = (division: number) =>
      linesOf({ division }, 0, 100, 1)
        .map(([, tick]) => tick)
        .slice(0, 5);
    expect(ticks(12)).toEqual([0, 320, 640, 960, 1280]);
    expect(ticks(20)).toEqual([0, 192, 384, 576, 768]);
    expect([12, 24, 20, 16].map((division) => cutOf({ division }))).toEqual([
      'triplet',
      'triplet',
      'quintuplet',
      'straight',
    ]);
  });

  it('are thinned out from far away: parts first, then beats, then bars by powers of two', () => {
    const ranks = (msPerPx: number) => [
      ...new Set(linesOf({ division: 16 }, 0, 60_000, msPerPx).map(([rank]) => rank)),
    ];
    expect(ranks(5)).toEqual(['bar', 'part', 'beat']);
    expect(ranks(30)).toEqual(['bar', 'beat']);
    expect(ranks(100)).toEqual(['bar']);
    expect(
      linesOf({ division: 16 }, 0, 60_000, 400)
        .map(([, , bar]) => bar)
        .slice(0, 4),
    ).toEqual([1, 5, 9, 13]);
  });

  it('never stand nearer than can be told apart, at any zoom', () => {
    for (let msPerPx = 0.5; msPerPx < 2000; msPerPx *= 1.3) {
      let last = Number.NEGATIVE_INFINITY;
      eachLine(TEMPO, FOUR, { division: 32 }, 0, 600_000, msPerPx, (ms) => {
        expect((ms - last) / msPerPx).toBeGreaterThan(6.9);
        last = ms;
      });
    }
  });

  it('count bars on through changes of the meter, from tick 0', () => {
    const meter = createMeterMap([
      { tick: 0, beats: 4, unit: 4 },
      { tick: 7680, beats: 7, unit: 8 },
      { tick: 7680 + 2 * 3360, beats: 3, unit: 4 },
    ]);
    const bars = linesOf('free', -5000, 8000, 8, meter).filter(([rank]) => rank === 'bar');
    expect(bars.map(([, tick, bar]) => [bar, tick])).toEqual([
      [1, 0],
      [2, 3840],
      [3, 7680],
      [4, 11_040],
      [5, 14_400],
      [6, 17_280],
    ]);
    const beats = linesOf('free', 3200, 4000, 2, meter).filter(([, , bar]) => bar === 3);
    expect(beats.map(([, tick]) => tick - 7680)).toEqual([0, 480, 960, 1440, 1920, 2400, 2880]);
  });

  it('go on after a stop', () => {
    const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: 150 }], stops: [{ tick: 1920, ms: 1000 }], offsetMs: 100 });
    const times: number[] = [];
    eachLine(tempo, FOUR, { division: 4 }, 0, 3000, 4, (ms) => times.push(ms));
    expect(times).toEqual([100, 500, 900, 2300, 2700, 3100, 3500, 3900].slice(0, times.length));
    expect(times.length).toBeGreaterThanOrEqual(5);
  });

  it('skips bars by powers of two', () => {
    expect([50, 10, 9, 4, 1].map((px) => barStride(px, 40))).toEqual([1, 4, 8, 16, 64]);
  });
});
