import { describe, expect, it } from 'vitest';
import { clicksBetween } from '../../../src/audio/edit/click-programme';

const programme = {
  metronome: [
    { ms: 0, isBar: true },
    { ms: 500, isBar: false },
    { ms: 1000, isBar: false },
  ],
  cues: [
    { ms: 250, verb: 'left' as const },
    { ms: 500, verb: 'boost' as const },
  ],
};

describe('the clicks of a run', () => {
  it('come in order, from the first time on and before the last', () => {
    expect(clicksBetween(programme, null, 0, 1000)).toEqual([
      { runMs: 0, sound: 'bar' },
      { runMs: 250, sound: 'left' },
      { runMs: 500, sound: 'beat' },
      { runMs: 500, sound: 'boost' },
    ]);
  });

  it.each([
    [250, 251, ['left']],
    [249, 250, []],
    [250.001, 500, []],
    [1000, 9000, ['beat']],
  ])('from %f to %f are %j', (fromMs, toMs, sounds) => {
    expect(clicksBetween(programme, null, fromMs, toMs).map(({ sound }) => sound)).toEqual(sounds);
  });

  it('come again with each pass, the end of a loop being its top', () => {
    const loop = { fromMs: 500, toMs: 1000 };
    expect(clicksBetween(programme, loop, 400, 2000).map(({ runMs }) => runMs)).toEqual([
      500, 500, 1000, 1000, 1500, 1500,
    ]);
  });

  it('are the same whether asked for at once or bit by bit', () => {
    const loop = { fromMs: 200, toMs: 700 };
    const atOnce = clicksBetween(programme, loop, 0, 5000);
    const bits = Array.from({ length: 500 }, (_, i) => clicksBetween(programme, loop, i * 10, i * 10 + 10)).flat();
    expect(bits).toEqual(atOnce);
  });

  it('are none where the lists are', () => {
    expect(clicksBetween({ metronome: null, cues: null }, null, 0, 1e9)).toEqual([]);
  });
});
