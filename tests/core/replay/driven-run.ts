import { compileCourse } from '../../../src/core/chase/course';
import { type Mods, NO_MODS } from '../../../src/core/chase/mods';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { resultOf } from '../../../src/core/chase/results';
import { RULES_VERSION } from '../../../src/core/chase/rules';
import { hashChart } from '../../../src/core/level/hash';
import { checkLevel } from '../../../src/core/level/parse';
import type { Level } from '../../../src/core/level/schema';
import { encodeReplay } from '../../../src/core/replay/codec';
import { resimulate } from '../../../src/core/replay/resimulate';
import { type RunCircumstances, type RunRecord, runRecordOf } from '../../../src/core/replay/run-record';
import { claimOf, type VerifiedRun, verifyRun } from '../../../src/core/replay/verify';
import { type Loose, soundLevel, tinyLevel } from '../level/tiny-level';

export interface Driving {
  readonly level?: Loose;
  readonly stemHashes?: readonly string[];
  readonly mods?: Mods;
  /** Every press this much after its cue, real milliseconds. */
  readonly lateMs?: number;
}

export const CIRCUMSTANCES: RunCircumstances = {
  levelId: 'tiny',
  levelTitle: 'Tiny',
  driver: 'Ace',
  date: '2026-11-22T12:00:00.000Z',
};

/** The driver chart of the tiny level, driven by the perfect driver (or a late one) and verified. */
export function drivenRun({ level, stemHashes = [], mods = NO_MODS, lateMs = 0 }: Driving = {}): VerifiedRun {
  const sound: Level = soundLevel(level ?? tinyLevel(), checkLevel);
  const course = compileCourse(sound, 'driver', mods);
  const lateUs = Math.round(lateMs * 1000 * mods.rate);
  const inputs = perfectInputs(course).map((input) => ({ ...input, us: input.us + lateUs }));
  const levelHash = hashChart(sound, 'driver', stemHashes);
  const replay = { levelHash, difficulty: 'driver' as const, mods, rulesVersion: RULES_VERSION, inputs };
  const claim = claimOf(resultOf(course, resimulate(course, replay).events));
  const verified = verifyRun(course, { replay: encodeReplay(replay), claim }, levelHash);
  if (!verified.ok) throw new Error(`The test's own run does not verify: ${JSON.stringify(verified)}`);
  return verified.run;
}

/** The same as a record. */
export function drivenRecord(driving: Driving = {}, circumstances: Partial<RunCircumstances> = {}): RunRecord {
  return runRecordOf(drivenRun(driving), { ...CIRCUMSTANCES, ...circumstances });
}
