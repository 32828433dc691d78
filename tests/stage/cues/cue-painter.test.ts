import { describe, expect, it } from 'vitest';
import type { Verb } from '../../../src/core/level/model';
import { CuePainter } from '../../../src/stage/cues/cue-painter';
import { gateLaneOf, indexCues, openHeadBefore, roomAround, stackOf } from '../../../src/stage/cues/cue-window';
import { PartMarks } from '../../../src/stage/cues/part-marks';
import { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { chart, type Line, roadAt } from './chart';
import { alphaOf } from './drawn';

const DAY = { difficulty: 'driver', isNight: false } as const;

function paint(lines: readonly Line[], songMs: number, marks = new PartMarks(), holding: Verb[] = [], perfMs = songMs) {
  const ink = new QuadBuffer(4096);
  const glow = new QuadBuffer(4096);
  const moment = { projection: roadAt(songMs), perfMs, dance: { beat: 0 }, take: { holding } };
  new CuePainter(ink, glow).paint(indexCues(chart(lines)), marks, DAY, moment);
  return { ink, glow };
}

const judged = (part: number, judgement: 'perfect' | 'miss') =>
  ({ type: 'cueJudged', us: 0, part, judgement, errorUs: 0 }) as const;

describe('what is drawn', () => {
  it('nothing long before a cue and nothing long after it', () => {
    expect(paint([[10_000, 'left']], 0).ink.count).toBe(0);
    expect(paint([[0, 'left']], 1000).ink.count).toBe(0);
    expect(paint([[500, 'left']], 0).ink.count).toBeGreaterThan(0);
  });

  it('a hold whose head is long past and whose tail is far ahead', () => {
    const hold: Line[] = [[0, 'boost', 20_000]];
    expect(paint(hold, 10_000).ink.count).toBeGreaterThan(10);
    expect(paint(hold, 20_400).ink.count).toBe(0);
  });

  it('a hit gate only for a moment, a missed one until it has passed', () => {
    const hit = new PartMarks();
    hit.note(judged(0, 'perfect'), 1000);
    expect(paint([[1050, 'right']], 1000, hit, [], 1050).ink.count).toBeGreaterThan(0);
    expect(paint([[1300, 'right']], 1210, hit, [], 1210).ink.count).toBe(0);
    const missed = new PartMarks();
    missed.note(judged(0, 'miss'), 1000);
    expect(paint([[1300, 'right']], 1210, missed, [], 1210).ink.count).toBeGreaterThan(0);
  });

  it('a band that is let go of too early without the light of one that is held', () => {
    const lines: Line[] = [[0, 'left', 3000]];
    const held = new PartMarks();
    held.note(judged(0, 'perfect'), 0);
    const broken = new PartMarks();
    broken.note(judged(0, 'perfect'), 0);
    broken.note(judged(1, 'miss'), 900);
    const light = ({ glow }: { glow: QuadBuffer }): number => {
      let sum = 0;
      for (let i = 0; i < glow.count; i++) sum += alphaOf(glow, i);
      return sum;
    };
    expect(light(paint(lines, 1000, held, ['left']))).toBeGreaterThan(1.5 * light(paint(lines, 1000, broken)));
  });

  it('as much in a long chart as in a short one of the same density', () => {
    const dense = (count: number): Line[] =>
      Array.from({ length: count }, (_, i) => [i * 200, i % 2 ? 'left' : 'right']);
    const short = paint(dense(100), 10_000).ink.count;
    expect(short).toBeGreaterThan(100);
    expect(paint(dense(5000), 10_000).ink.count).toBe(short);
  });
});

describe('the index of cues', () => {
  it.each([
    { us: 999_000, head: -1 },
    { us: 1_000_001, head: 0 },
    { us: 2_000_000, head: 0 },
    { us: 2_000_001, head: -1 },
  ])('at $us us the open hold is $head', ({ us, head }) => {
    const index = indexCues(chart([[1000, 'brake', 1000]]));
    expect(openHeadBefore(index, 'brake', us, us)).toBe(head);
    expect(openHeadBefore(index, 'boost', us, us)).toBe(-1);
  });

  it('measures room to the nearest other moment, not to a cue at the same one', () => {
    const index = indexCues(
      chart([
        [1000, 'left'],
        [1000, 'boost'],
        [1400, 'right'],
        [3000, 'left'],
      ]),
    );
    expect([0, 1, 2, 3].map((part) => roomAround(index, part))).toEqual([400_000, 400_000, 400_000, 1_600_000]);
    expect([0, 1, 2, 3].map((part) => stackOf(index, part))).toEqual([-1, 1, 0, 0]);
  });
});

describe('the lane of a gate', () => {
  it('is the one the car comes from, also for a second verb of the same moment', () => {
    const index = indexCues(
      chart([
        [1000, 'right'],
        [1000, 'boost'],
        [2000, 'left'],
      ]),
    );
    expect([0, 1, 2].map((part) => gateLaneOf(index, part))).toEqual([1, 1, 2]);
  });
});

describe('marks of judged parts', () => {
  it('remember the latest of two parts that share a place in the ring', () => {
    const marks = new PartMarks();
    marks.note(judged(3, 'miss'), 100);
    expect(marks.stateOf(3)).toBe('missed');
    marks.note(judged(3 + 256, 'perfect'), 200);
    expect(marks.stateOf(3)).toBe('open');
    expect(marks.stateOf(259)).toBe('hit');
    expect(marks.judgedAt(259)).toBe(200);
  });

  it('know a hold that was caught, and forget all when cleared', () => {
    const marks = new PartMarks();
    marks.note(judged(0, 'miss'), 0);
    marks.note({ type: 'holdCaught', us: 0, part: 0 }, 10);
    expect(marks.stateOf(0)).toBe('caught');
    marks.clear();
    expect(marks.stateOf(0)).toBe('open');
  });
});
