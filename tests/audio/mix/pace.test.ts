import { describe, expect, it } from 'vitest';
import { isOnRecordPace } from '../../../src/audio/mix/pace';

/** A chart of 100 parts: each is worth $10,000. */
const UNITS = 100;
const take = (judged: number, dollars: number, style = 0) => ({
  counts: { perfect: judged, great: 0, good: 0, ok: 0, miss: 0 },
  dollars,
  style,
});

describe('record pace', () => {
  it.each([
    { judged: 15, dollars: 150_000, style: 0, ahead: false, why: 'too early to tell' },
    { judged: 16, dollars: 150_000, style: 0, ahead: true, why: 'a part ahead' },
    { judged: 50, dollars: 409_999, style: 0, ahead: false, why: 'a dollar short of a part ahead' },
    { judged: 50, dollars: 410_000, style: 0, ahead: true, why: 'a part ahead of the middle' },
    { judged: 50, dollars: 400_000, style: 10_000, ahead: true, why: 'a part ahead by style' },
    { judged: 50, dollars: 400_000, style: 0, ahead: false, why: 'level' },
  ])('of the best $$800,000 after $judged parts with $$dollars and $$style of style: $ahead, $why', (row) => {
    expect(isOnRecordPace(false, take(row.judged, row.dollars, row.style), 800_000, UNITS)).toBe(row.ahead);
  });

  it.each([
    { dollars: 390_001, ahead: true },
    { dollars: 390_000, ahead: false },
  ])('once held is lost a part behind: $$dollars of $$400,000 is $ahead', ({ dollars, ahead }) => {
    expect(isOnRecordPace(true, take(50, dollars), 800_000, UNITS)).toBe(ahead);
  });

  it.each([null, 0])('is nothing without a run to beat: %j', (best) => {
    expect(isOnRecordPace(false, take(50, 500_000), best, UNITS)).toBe(false);
  });
});
