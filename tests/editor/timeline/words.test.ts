import { expect, describe as group, it } from 'vitest';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { describe, selectionWords } from '../../../src/editor/timeline/describe';
import { flagsOf } from '../../../src/editor/timeline/flags';
import { barBeatSpoken, barBeatWords, timeWords } from '../../../src/editor/timeline/position';
import { driverChart, SMALL, smallScene } from './small-draft';

const chart = driverChart(SMALL);

group('a position in words', () => {
  const meter = createMeterMap([{ tick: 0, beats: 4, unit: 4 }]);

  it.each([
    [0, '1.1', 'Bar 1, beat 1'],
    [3840 + 960, '2.2', 'Bar 2, beat 2'],
    [480, '1.1 +1/2', 'Bar 1, beat 1 and 1/2 of a beat'],
    [960 + 640, '1.2 +2/3', 'Bar 1, beat 2 and 2/3 of a beat'],
    [192, '1.1 +1/5', 'Bar 1, beat 1 and 1/5 of a beat'],
    [101, '1.1 +0.11', 'Bar 1, beat 1 and 0.11 of a beat'],
  ])('at tick %i', (tick, written, spoken) => {
    expect(barBeatWords(meter, tick)).toBe(written);
    expect(barBeatSpoken(meter, tick)).toBe(spoken);
  });

  it('as a time', () => {
    expect([0, 999, 61_250, -500].map(timeWords)).toEqual(['0:00.0', '0:01.0', '1:01.3', '0:00.0']);
  });
});

group('the timeline in words', () => {
  it('says where the cursor is, what is there and what is selected', () => {
    const scene = smallScene();
    expect(describe(scene, 3840, new Set())).toBe('Bar 2, beat 1, in Start, brake and boost.');
    expect(describe(scene, 15_360, new Set(chart.cues))).toBe(
      'Bar 5, beat 1, in Chorus, no cue here, 5 cues selected.',
    );
    expect(describe(scene, 7680, new Set([...chart.traffic, ...chart.cues.slice(0, 1)]))).toBe(
      'Bar 3, beat 1, in Start, left held, 1 cue and 1 other selected.',
    );
    expect(selectionWords(scene, new Set(chart.cash))).toBe('1 item selected');
  });
});

group('flags', () => {
  it('are the three lists of the timing in one, the meter first', () => {
    const { tempo } = smallScene();
    const flags = flagsOf(
      [{ tick: 0, beats: 7, unit: 8 }],
      [
        { tick: 0, bpm: 150 },
        { tick: 6720, bpm: 152.456 },
      ],
      [{ tick: 3360, ms: 400 }],
      tempo,
    );
    expect(flags.items.map(({ words }) => words)).toEqual(['7/8', '150 BPM', 'Stop 0.4 s', '152.46 BPM']);
    expect([...flags.ms]).toEqual([0, 0, 1400, 2800]);
  });
});
