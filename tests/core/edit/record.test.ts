import { describe, expect, test } from 'vitest';
import { type Press, quantise, recordInto } from '../../../src/core/edit/record';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { cuesOf, tinyDraft, written } from './tiny-draft';

const FOUR = createMeterMap([{ tick: 0, beats: 4, unit: 4 }]);
const EIGHTHS = { division: 8 };
const press = (tick: number, verb: Press['verb'], untilTick?: number): Press =>
  untilTick === undefined ? { tick, verb } : { tick, verb, untilTick };

describe('quantising', () => {
  test.each<[number, number]>([
    [0, 1000],
    [0.25, 990],
    [0.5, 980],
    [1, 960],
    [2, 960],
    [-1, 1000],
    [Number.NaN, 960],
  ])('with strength %f brings a press to tick %i', (strength, expected) => {
    expect(quantise([press(1000.4, 'left')], EIGHTHS, strength, FOUR)).toEqual([{ tick: expected, verb: 'left' }]);
  });

  test.each<[string, Press[], ReturnType<typeof quantise>]>([
    ['a short press is a tap', [press(970, 'brake', 1440)], cuesOf('960 brake')],
    ['half a beat is a hold, both ends drawn', [press(970, 'brake', 1460)], cuesOf('960 brake 480')],
    ['a long one too', [press(950, 'left', 2870)], cuesOf('960 left 1920')],
    ['two of a verb on one tick are one', [press(940, 'left'), press(980, 'left')], cuesOf('960 left')],
    ['left and right on one tick are the first', [press(980, 'left'), press(940, 'right')], cuesOf('960 right')],
    [
      'others stand beside each other, in order',
      [press(1900, 'boost'), press(980, 'left'), press(960, 'brake')],
      cuesOf('960 brake', '960 left', '1920 boost'),
    ],
    ['before the song is its beginning', [press(-30, 'left')], cuesOf('0 left')],
    [
      'a hold lets go before the same key goes down again',
      [press(960, 'left', 1910), press(1930, 'left')],
      cuesOf('960 left 720', '1920 left'),
    ],
    [
      'and is a tap where nothing of it is left',
      [press(960, 'left', 1440), press(1450, 'left'), press(1460, 'brake', 2400)],
      cuesOf('960 left', '1440 left', '1440 brake 960'),
    ],
    ['what is no number is nothing', [press(Number.NaN, 'left')], []],
  ])('%s', (_, presses, expected) => {
    expect(quantise(presses, EIGHTHS, 1, FOUR)).toEqual(expected);
  });
});

describe('recording', () => {
  test('takes the place of what was there in the span, and of nothing else', () => {
    const draft = tinyDraft(cuesOf('0 left', '960 right', '1920 brake', '3840 boost'));
    const edited = recordInto(draft, 'driver', cuesOf('1440 boost'), 960, 3840);
    expect(written(edited.draft)).toEqual(['0 left', '1440 boost', '3840 boost']);
    expect(edited.selected).toEqual(cuesOf('1440 boost'));
  });

  test('of nothing over nothing changes nothing', () => {
    const draft = tinyDraft(cuesOf('0 left'));
    expect(recordInto(draft, 'driver', [], 960, 3840).draft).toBe(draft);
    expect(recordInto(draft, 'legend', cuesOf('960 left'), 0, 3840).draft).toBe(draft);
  });
});
