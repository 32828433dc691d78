import { describe, expect, it } from 'vitest';
import { type Bend, CLEAN_MIX, type MixState, mixAfter, mixUnder, type Pursuit } from '../../../src/audio/mix/mix';
import { createMixGrid } from '../../../src/audio/mix/mix-grid';
import type { Judgement, MissCause, TakeEvent } from '../../../src/core/chase/events';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap } from '../../../src/core/time/tempo-map';

/** A beat is 500 ms, a bar 2 s. */
const GRID = createMixGrid(
  createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [], offsetMs: 0 }),
  createMeterMap([{ tick: 0, beats: 4, unit: 4 }]),
);
/** Heard of so long after they happened. */
const LATE_MS = 30;

const judged = (ms: number, judgement: Judgement, cause: MissCause = 'late'): TakeEvent => {
  const event = { type: 'cueJudged', us: ms * 1000, part: 0, judgement, errorUs: 0 } as const;
  return judgement === 'miss' ? { ...event, cause } : event;
};
const hit = (ms: number): TakeEvent => judged(ms, 'ok');
const miss = (ms: number): TakeEvent => judged(ms, 'miss');
const lost = (ms: number, length: number): TakeEvent => ({ type: 'streakBroken', us: ms * 1000, length });
const sealed = (ms: number, barLineMs: number): TakeEvent => ({
  type: 'bustSealed',
  us: ms * 1000,
  barLineUs: barLineMs * 1000,
});

function mixOf(events: readonly TakeEvent[]): MixState {
  return events.reduce((mix, event) => mixAfter(mix, event, GRID, event.us / 1000 + LATE_MS).state, CLEAN_MIX);
}

/** The stretches of a bend in words, like "500-1000". */
function spans(mix: MixState, bend: Bend): string[] {
  return mix.bends[bend].map(({ fromMs, untilMs }) => `${fromMs}-${untilMs}`);
}

describe('a miss', () => {
  it.each([
    { ms: 0, words: '500-1000' },
    { ms: 469, words: '500-1000' },
    { ms: 470, words: '500-1000' },
    { ms: 471, words: '1000-1500' },
  ])('at $ms ms takes the lead away for the beat $words', ({ ms, words }) => {
    expect(spans(mixOf([miss(ms)]), 'miss')).toEqual([words]);
  });

  it('in the next beat keeps it away', () => {
    expect(spans(mixOf([miss(100), miss(600)]), 'miss')).toEqual(['500-1500']);
  });

  it('two beats later takes it away again', () => {
    expect(spans(mixOf([miss(100), miss(1100)]), 'miss')).toEqual(['500-1000', '1500-2000']);
  });

  it.each<Judgement>(['perfect', 'great', 'good', 'ok'])('is not %s', (judgement) => {
    expect(mixOf([judged(0, judgement)]).bends).toEqual(CLEAN_MIX.bends);
  });
});

describe('a lost streak', () => {
  it.each([
    { length: 7, words: [] },
    { length: 8, words: ['500-2000'] },
  ])('of $length thins the rhythm: $words', ({ length, words }) => {
    expect(spans(mixOf([lost(100, length)]), 'streak')).toEqual(words);
  });

  it('just before a bar line thins that bar', () => {
    expect(spans(mixOf([lost(1900, 20)]), 'streak')).toEqual(['2000-4000']);
  });
});

describe('the door', () => {
  it('closes at the third miss in a row and opens within a bar of the last', () => {
    expect(spans(mixOf([miss(0), miss(400)]), 'door')).toEqual([]);
    expect(spans(mixOf([miss(0), miss(400), miss(800)]), 'door')).toEqual(['1000-2500']);
    expect(spans(mixOf([miss(0), miss(400), miss(800), miss(1200)]), 'door')).toEqual(['1000-2500']);
    expect(spans(mixOf([miss(0), miss(400), miss(800), miss(1300)]), 'door')).toEqual(['1000-3000']);
  });

  it('counts misses anew after a hit', () => {
    expect(spans(mixOf([miss(0), miss(1), hit(2), miss(3), miss(4)]), 'door')).toEqual([]);
  });

  it('opens on the beat after the third hit in a row', () => {
    const closed = [miss(0), miss(400), miss(800)];
    expect(spans(mixOf([...closed, hit(1100), hit(1200)]), 'door')).toEqual(['1000-2500']);
    expect(spans(mixOf([...closed, hit(1100), hit(1200), hit(1300)]), 'door')).toEqual(['1000-1500']);
  });

  it('that has not closed yet never does when three hits come first', () => {
    expect(spans(mixOf([miss(0), miss(1), miss(2), hit(3), hit(4), hit(5)]), 'door')).toEqual([]);
  });

  it.each([
    { ms: 2400, words: ['1000-4000'] },
    { ms: 2600, words: ['1000-2500'] },
  ])('while closed stays so from a single miss on: at $ms ms $words', ({ ms, words }) => {
    expect(spans(mixOf([miss(0), miss(400), miss(800), hit(900), miss(ms)]), 'door')).toEqual(words);
  });
});

/** How near the police are, where a full heat ends the run. */
const pursuit = (heat: number): Pursuit => ({ heat, canBust: true });

describe('heat', () => {
  const under = (heats: readonly number[], bend: Bend): string[] =>
    spans(
      heats.reduce((mix, heat, index) => mixUnder(mix, pursuit(heat), false, GRID, 100 + 1000 * index), CLEAN_MIX),
      bend,
    );

  it.each([
    { heats: [60], words: [] },
    { heats: [60.5], words: ['500-Infinity'] },
    { heats: [61, 55], words: ['500-Infinity'] },
    { heats: [61, 54.5], words: ['500-1500'] },
    { heats: [61, 54, 58], words: ['500-1500'] },
    { heats: [61, 54, 61], words: ['500-1500', '2500-Infinity'] },
  ])('of $heats has the police play $words', ({ heats, words }) => {
    expect(under(heats, 'police')).toEqual(words);
  });

  it.each([
    { heats: [90], words: [] },
    { heats: [90.5, 82], words: ['500-Infinity'] },
    { heats: [91, 81], words: ['500-1500'] },
  ])('of $heats sends half of the band away $words', ({ heats, words }) => {
    expect(under(heats, 'bust')).toEqual(words);
  });

  it('that falls after a sealed bust brings nobody back', () => {
    const mix = mixUnder(mixOf([sealed(100, 2000)]), pursuit(100), false, GRID, 130);
    expect(spans(mixUnder(mix, pursuit(10), false, GRID, 700), 'bust')).toEqual(['500-Infinity']);
  });

  it('sends nobody away where no bust can come', () => {
    const mix = mixUnder(CLEAN_MIX, { heat: 100, canBust: false }, false, GRID, 100);
    expect(spans(mix, 'bust')).toEqual([]);
    expect(spans(mix, 'police')).toEqual(['500-Infinity']);
  });

  it('that comes and goes before its beat is not heard', () => {
    const mix = mixUnder(CLEAN_MIX, pursuit(61), false, GRID, 100);
    expect(spans(mixUnder(mix, pursuit(54), false, GRID, 400), 'police')).toEqual([]);
  });
});

describe('where nothing changes', () => {
  const hot = mixUnder(mixOf([miss(0)]), pursuit(70), true, GRID, 100);

  it.each([
    { heat: 70, isAhead: true, isSame: true },
    { heat: 56, isAhead: true, isSame: true },
    { heat: 54, isAhead: true, isSame: false },
    { heat: 91, isAhead: true, isSame: false },
    { heat: 70, isAhead: false, isSame: false },
  ])('the state stays the same: heat $heat, ahead $isAhead: $isSame', ({ heat, isAhead, isSame }) => {
    expect(mixUnder(hot, pursuit(heat), isAhead, GRID, 700) === hot).toBe(isSame);
  });

  it.each([
    { what: 'a hit', event: hit(700), isSame: true },
    { what: 'a short streak', event: lost(700, 3), isSame: true },
    { what: 'a flourish', event: { type: 'flourished', us: 700_000, dollars: 500 } as const, isSame: true },
    { what: 'a miss', event: miss(700), isSame: false },
    { what: 'a long streak', event: lost(700, 30), isSame: false },
  ])('no fader is told: $what: $isSame', ({ event, isSame }) => {
    expect(mixAfter(hot, event, GRID, 730).state.bends === hot.bends).toBe(isSame);
  });

  it('the hits that keep the door open bend nothing either', () => {
    const open = mixOf([hit(0), hit(1), hit(2)]);
    expect(mixAfter(open, hit(3), GRID, 33).state.bends).toBe(CLEAN_MIX.bends);
  });
});

describe('record pace', () => {
  it('brings the extra part in with the bar and lets it go with the bar', () => {
    const ahead = mixUnder(CLEAN_MIX, pursuit(25), true, GRID, 600);
    expect(spans(ahead, 'record')).toEqual(['2000-Infinity']);
    expect(spans(mixUnder(ahead, pursuit(25), false, GRID, 2500), 'record')).toEqual(['2000-4000']);
  });
});

describe('answers', () => {
  it.each<[TakeEvent, string]>([
    [miss(0), 'playOnLine crash_small 2'],
    [judged(0, 'miss', 'fumble'), ''],
    [{ type: 'fumbled', us: 0, verb: 'left', part: 0 }, 'play fumble'],
    [{ type: 'carCrashed', us: 0, vehicle: 0 }, 'playOnLine crash 2'],
    [{ type: 'nearMissed', us: 0, vehicle: 0, dollars: 2000 }, 'playOnLine whoosh 4'],
    [{ type: 'cashCollected', us: 0, cash: 0, dollars: 1000 }, 'playOnLine cash 4'],
    [{ type: 'flourished', us: 0, dollars: 500 }, 'play flourish'],
    [sealed(0, 3000), 'cutAt 3000 siren-yelp'],
    [{ type: 'takeEnded', us: 0, end: 'one-take' }, 'cutAt 0 '],
    [{ type: 'takeEnded', us: 1000, end: 'one-take' }, 'cutAt 500 '],
    [{ type: 'takeEnded', us: 0, end: 'busted' }, ''],
    [{ type: 'takeEnded', us: 0, end: 'finished' }, ''],
    [{ type: 'laneChanged', us: 0, from: 0, to: 1, why: 'cue' }, ''],
    [{ type: 'holdCaught', us: 0, part: 0 }, ''],
    [lost(0, 40), ''],
  ])('%o with %s', (event, words) => {
    const { answers } = mixAfter(CLEAN_MIX, event, GRID, event.us / 1000);
    expect(answers.map((answer) => Object.values(answer).join(' ')).join(', ')).toBe(words);
  });
});
