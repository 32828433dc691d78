import { describe, expect, it } from 'vitest';
import { NO_MODS } from '../../src/core/chase/mods';
import { formatDollarChange, formatDollars } from '../../src/ui/format/dollars';
import { bandOf, binErrors } from '../../src/ui/format/histogram';
import { keyName, spokenKeyName } from '../../src/ui/format/keys';
import { formatRate, isListedByDefault, modWords } from '../../src/ui/format/mods';
import { formatBpm, formatDate, formatDuration } from '../../src/ui/format/time';
import { formatSignedMs, timingSide, timingWords } from '../../src/ui/format/timing';
import { counted } from '../../src/ui/format/words';

describe('dollars', () => {
  it.each([
    [0, '$0'],
    [999, '$999'],
    [1000, '$1,000'],
    [999999.6, '$1,000,000'],
    [1100000, '$1,100,000'],
    [-1234, '−$1,234'],
  ])('%d reads %s', (amount, words) => expect(formatDollars(amount)).toBe(words));

  it.each([
    [12400, '+$12,400'],
    [0, '±$0'],
    [0.4, '±$0'],
    [-300, '−$300'],
  ])('a change of %d reads %s', (amount, words) => expect(formatDollarChange(amount)).toBe(words));
});

describe('durations, dates and tempos', () => {
  it.each([
    [0, '0:00'],
    [59499, '0:59'],
    [59500, '1:00'],
    [95000, '1:35'],
    [600000, '10:00'],
    [-5, '0:00'],
  ])('%d ms reads %s', (ms, words) => expect(formatDuration(ms)).toBe(words));

  it('reads a date in the local zone', () => {
    const local = new Date(2026, 10, 22, 14, 5);
    expect(formatDate(local.toISOString())).toBe('22 Nov 2026');
  });

  it('says so when a date cannot be read', () => expect(formatDate('yesterday')).toBe('no date'));

  it('shows one tempo once and two as a range', () => {
    expect(formatBpm(160, 160.2)).toBe('160');
    expect(formatBpm(120, 160)).toBe('120–160');
  });
});

describe('early and late', () => {
  it.each([
    [0, '', 'dead on', '0.0'],
    [0.49, '', 'dead on', '+0.5'],
    [0.5, 'late', '0.5 ms late', '+0.5'],
    [-0.5, 'early', '0.5 ms early', '−0.5'],
    [37, 'late', '37.0 ms late', '+37.0'],
    [-12.34, 'early', '12.3 ms early', '−12.3'],
    [-0.04, '', 'dead on', '0.0'],
  ])('%d ms', (ms, side, words, signed) => {
    expect(timingSide(ms)).toBe(side);
    expect(timingWords(ms)).toBe(words);
    expect(formatSignedMs(ms)).toBe(signed);
  });
});

describe('the histogram of errors', () => {
  it('has a middle bin around zero, closed below and open above', () => {
    const { bins } = binErrors([-2500, 0, 2499, 2500, -2501], 10, 5);
    expect(bins).toEqual([0, 1, 3, 1, 0]);
  });

  it('counts what lies beyond in the outermost bins', () => {
    expect(binErrors([-900000, 900000], 10, 5).bins).toEqual([1, 0, 0, 0, 1]);
  });

  it('covers at least the limit', () => {
    for (const limit of [108, 135, 162, 202.5]) {
      expect(binErrors([], limit, 5).edgeMs).toBeGreaterThanOrEqual(limit);
    }
  });

  it('loses no hit', () => {
    const errors = Array.from({ length: 500 }, (_, i) => ((i * 7919) % 400000) - 200000);
    const { bins, peak } = binErrors(errors, 135, 5);
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(500);
    expect(Math.max(...bins)).toBe(peak);
  });

  it.each([
    [25, 'perfect'],
    [-25.001, 'great'],
    [50, 'great'],
    [90, 'good'],
    [90.001, 'ok'],
    [300, 'ok'],
  ] as const)('an error of %d ms is coloured %s', (ms, band) =>
    expect(bandOf(ms, { perfect: 25, great: 50, good: 90, ok: 135 })).toBe(band),
  );
});

describe('names of keys', () => {
  it.each([
    ['ArrowLeft', '←', 'left arrow'],
    ['KeyA', 'A', 'A'],
    ['Digit7', '7', '7'],
    ['Numpad4', 'Num 4', 'Num 4'],
    ['ShiftRight', 'R Shift', 'R Shift'],
    ['Semicolon', ';', 'semicolon'],
    ['Space', 'Space', 'Space'],
    ['Lang3', 'Lang3', 'Lang3'],
  ])('%s is printed %s and said %s', (code, printed, said) => {
    expect(keyName(code)).toBe(printed);
    expect(spokenKeyName(printed)).toBe(said);
  });
});

describe('mods in words', () => {
  it('names only those that are on, rate first', () => {
    expect(modWords(NO_MODS)).toEqual([]);
    expect(modWords({ rate: 1.25, mirror: true, night: true, noBust: true, oneTake: true })).toEqual([
      '×1.25',
      'Mirror',
      'Night',
      'No-bust',
      'One-take',
    ]);
  });

  it.each([
    [1, '×1'],
    [0.75, '×0.75'],
    [1.1, '×1.1'],
    [1.05 + 0.05, '×1.1'],
  ])('rate %d reads %s', (rate, words) => expect(formatRate(rate)).toBe(words));

  it.each([
    [{ rate: 1 }, true],
    [{ rate: 1.5, mirror: true, night: true, oneTake: true }, true],
    [{ rate: 0.99 }, false],
    [{ noBust: true }, false],
  ])('%o is listed by default: %s', (mods, isListed) =>
    expect(isListedByDefault({ ...NO_MODS, ...mods })).toBe(isListed),
  );
});

it('counts one and many', () => {
  expect(counted(1, 'cue')).toBe('1 cue');
  expect(counted(0, 'cue')).toBe('0 cues');
  expect(counted(3, 'miss', 'misses')).toBe('3 misses');
});
