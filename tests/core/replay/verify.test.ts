import { describe, expect, it } from 'vitest';
import { NO_MODS } from '../../../src/core/chase/mods';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { resultOf } from '../../../src/core/chase/results';
import { RULES_VERSION } from '../../../src/core/chase/rules';
import { encodeReplay } from '../../../src/core/replay/codec';
import type { Replay } from '../../../src/core/replay/replay';
import { resimulate } from '../../../src/core/replay/resimulate';
import { claimOf, type RunClaim, verifyRun } from '../../../src/core/replay/verify';
import { tinyCourse } from '../chase/tiny-course';

const HASH = 'ab'.repeat(32);
const chart = {
  cues: [
    { tick: 960, verb: 'left' },
    { tick: 1920, verb: 'boost', hold: 960 },
    { tick: 4800, verb: 'right' },
  ],
} as const;
const course = tinyCourse(chart);
const replay: Replay = {
  levelHash: HASH,
  difficulty: 'wheelman',
  mods: NO_MODS,
  rulesVersion: RULES_VERSION,
  inputs: perfectInputs(course).map((input) => ({ ...input, us: input.us + 30_000 })),
};
const claim = claimOf(resultOf(course, resimulate(course, replay).events));
const verify = (changes: Partial<Replay>, claimed: RunClaim = claim) =>
  verifyRun(course, { replay: encodeReplay({ ...replay, ...changes }), claim: claimed }, HASH);
const fieldsOf = (result: ReturnType<typeof verify>) => (result.ok ? [] : result.differences.map(({ field }) => field));

describe('a run', () => {
  it('that came to what it claims is verified, with the very bytes that were checked', () => {
    const bytes = encodeReplay(replay);
    const verified = verifyRun(course, { replay: bytes, claim }, HASH);
    expect(verified).toMatchObject({ ok: true, run: { replay: bytes, decoded: replay, result: claim } });
    expect(claim).toMatchObject({ dollars: 932_500, grade: 'A', meanErrorMs: 30, spreadMs: 0, absErrorMs: 30 });
  });

  it('is verified after a round trip of its claim through JSON', () => {
    expect(fieldsOf(verify({}, JSON.parse(JSON.stringify(claim))))).toEqual([]);
  });

  it.each([
    ['dollars', { dollars: 1_000_000 }],
    ['style', { style: 500 }],
    ['total', { total: 932_501 }],
    ['grade', { grade: 'S' }],
    ['counts.great', { counts: { perfect: 1, great: 2, good: 0, ok: 0, miss: 0 } }],
    ['streak', { streak: 5 }],
    ['end', { end: 'busted' }],
    ['meanErrorMs', { meanErrorMs: 29.999 }],
    ['spreadMs', { spreadMs: 0.001 }],
    ['absErrorMs', { absErrorMs: 29 }],
  ] as const)('that claims another %s is refused', (field, lie) => {
    expect(fieldsOf(verify({}, { ...claim, ...lie }))).toContain(field);
  });

  it('that claims its figures in words is refused', () => {
    const worded = { ...claim, dollars: String(claim.dollars) } as unknown as RunClaim;
    expect(fieldsOf(verify({}, worded))).toEqual(['dollars']);
  });

  it('says what was claimed and what was found', () => {
    expect(verify({}, { ...claim, dollars: 1_000_000 })).toEqual({
      ok: false,
      differences: [{ field: 'dollars', claimed: '1000000', found: '932500' }],
    });
  });

  it.each([
    ['levelHash', { levelHash: 'cd'.repeat(32) }],
    ['difficulty', { difficulty: 'legend' }],
    ['mods.rate', { mods: { ...NO_MODS, rate: 0.75 } }],
    ['mods.noBust', { mods: { ...NO_MODS, noBust: true } }],
    ['rulesVersion', { rulesVersion: RULES_VERSION + 1 }],
  ] as const)('driven with another %s is refused', (field, change) => {
    expect(fieldsOf(verify(change))).toEqual([field]);
  });

  it('whose inputs were touched is refused', () => {
    const touched = replay.inputs.map((input, index) => (index === 0 ? { ...input, us: input.us - 30_000 } : input));
    expect(fieldsOf(verify({ inputs: touched }))).toContain('dollars');
    expect(fieldsOf(verify({ inputs: replay.inputs.slice(1) }))).toContain('counts.miss');
  });

  it('whose replay cannot be read is refused in words', () => {
    const bytes = encodeReplay(replay).slice(0, -1);
    expect(verifyRun(course, { replay: bytes, claim }, HASH)).toEqual({
      ok: false,
      differences: [{ field: 'replay', claimed: 'a replay', found: 'The end of this replay is missing.' }],
    });
  });

  it.each([[{}], [null], [{ counts: null }], [{ counts: 7 }], [[]]])(
    'that claims %j is refused, not thrown at',
    (nonsense) => {
      expect(fieldsOf(verify({}, nonsense as unknown as RunClaim)).length).toBeGreaterThan(0);
    },
  );
});
