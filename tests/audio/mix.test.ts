import { describe, expect, it } from 'vitest';
import { CLEAN_MIX, type MixMove, mixAfter } from '../../src/audio/mix';
import type { Judgement, MissCause, TakeEvent } from '../../src/core/chase/events';

const BAR_MS = 1500;

const judged = (ms: number, judgement: Judgement, cause: MissCause = 'late'): TakeEvent => {
  const event = { type: 'cueJudged', us: ms * 1000, part: 0, judgement, errorUs: 0 } as const;
  return judgement === 'miss' ? { ...event, cause } : event;
};
const hit = (ms: number): TakeEvent => judged(ms, 'ok');
const miss = (ms: number): TakeEvent => judged(ms, 'miss');

/** Moves in words, an event a line. */
function movesOf(events: readonly TakeEvent[]): string[] {
  let state = CLEAN_MIX;
  return events.map((event) => {
    const step = mixAfter(state, event, BAR_MS);
    state = step.state;
    return step.moves.map(inWords).join(', ');
  });
}

function inWords(move: MixMove): string {
  switch (move.type) {
    case 'play':
      return move.effect;
    case 'playOnEighth':
      return `${move.effect} on the eighth`;
    case 'close':
      return `close until ${move.untilMs}`;
    case 'cutAt':
      return `cut at ${move.ms} with ${move.effect}`;
    default:
      return move.type;
  }
}

const UGLY = 'duckLead, crash_small on the eighth';

describe('mix', () => {
  it.each<Judgement>(['perfect', 'great', 'good', 'ok'])('leaves the music alone on %s', (judgement) => {
    expect(movesOf([judged(0, judgement)])).toEqual(['']);
  });

  it('ducks the lead and crashes on the eighth at a miss', () => {
    expect(movesOf([miss(0)])).toEqual([UGLY]);
  });

  it('grinds at once at a fumble, and does not crash for the cue that it cost', () => {
    const fumble: TakeEvent = { type: 'fumbled', us: 0, verb: 'left', part: 0 };
    expect(movesOf([fumble, judged(0, 'miss', 'fumble')])).toEqual(['fumble', 'duckLead']);
  });

  it('closes at the third miss in a row and stays closed a bar from the last', () => {
    expect(movesOf([miss(0), miss(400), miss(800), miss(1200)])).toEqual([
      UGLY,
      UGLY,
      `${UGLY}, close until 2300`,
      `${UGLY}, close until 2700`,
    ]);
  });

  it('counts misses anew after a hit', () => {
    expect(movesOf([miss(0), miss(1), hit(2), miss(3), miss(4)])).toEqual([UGLY, UGLY, '', UGLY, UGLY]);
  });

  it('opens at the third hit in a row, once', () => {
    const closed = [miss(0), miss(1), miss(2)];
    expect(movesOf([...closed, hit(3), hit(4), hit(5), hit(6)]).slice(3)).toEqual(['', '', 'open', '']);
  });

  it('stays closed from the next miss on when fewer than three hits came between', () => {
    const closed = [miss(0), miss(1), miss(2)];
    expect(movesOf([...closed, hit(3), hit(4), miss(5)]).slice(3)).toEqual(['', '', `${UGLY}, close until 1505`]);
  });

  it.each([
    { afterMs: BAR_MS - 1, words: `${UGLY}, close until ${2 + 2 * BAR_MS - 1}` },
    { afterMs: BAR_MS, words: UGLY },
  ])('is open $afterMs ms after the last miss or not: $words', ({ afterMs, words }) => {
    const closed = [miss(0), miss(1), miss(2)];
    expect(movesOf([...closed, hit(3), miss(2 + afterMs)]).at(-1)).toBe(words);
  });

  it.each<[TakeEvent, string]>([
    [{ type: 'carCrashed', us: 0, vehicle: 0 }, 'crash on the eighth'],
    [{ type: 'nearMissed', us: 0, vehicle: 0, dollars: 2000 }, 'whoosh'],
    [{ type: 'cashCollected', us: 0, cash: 0, dollars: 1000 }, 'cash'],
    [{ type: 'flourished', us: 0, dollars: 500 }, 'flourish'],
    [{ type: 'bustSealed', us: 0, barLineUs: 3_000_000 }, 'cut at 3000 with siren'],
    [{ type: 'takeEnded', us: 0, end: 'one-take' }, 'cutNow'],
    [{ type: 'takeEnded', us: 0, end: 'busted' }, ''],
    [{ type: 'takeEnded', us: 0, end: 'finished' }, ''],
    [{ type: 'laneChanged', us: 0, from: 0, to: 1, why: 'cue' }, ''],
    [{ type: 'holdCaught', us: 0, part: 0 }, ''],
    [{ type: 'streakBroken', us: 0, length: 4 }, ''],
  ])('answers %o', (event, words) => {
    expect(movesOf([event])).toEqual([words]);
  });
});
