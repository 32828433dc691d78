import * as z from 'zod/mini';
import { JUDGEMENTS, type TakeEnd } from '../chase/events';
import { GRADES } from '../chase/grade';
import type { Mods } from '../chase/mods';
import { MAX_TEXT } from '../level/limits';
import { DIFFICULTIES, type Difficulty } from '../level/model';
import { levelIdSchema } from '../level/schema';
import { textLine } from '../level/text-line';
import { MAX_REPLAY_BYTES } from './codec';
import { DRIVER_NAME } from './driver-name';
import { claimOf, type RunClaim, type VerifiedRun } from './verify';

/** A run as it is kept and passed on: what was driven, by whom, what it came to, and the replay that proves it. */
export interface RunRecord extends RunClaim {
  readonly levelId: string;
  /** Title of the level when it was driven, so that a run can be named when its level is gone. */
  readonly levelTitle: string;
  /** `hashChart` of what was driven: its board. */
  readonly chartHash: string;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly driver: string;
  /** When the take ended, ISO 8601 in UTC. */
  readonly date: string;
  readonly end: TakeEnd;
  /** Encoded by `encodeReplay`. */
  readonly replay: Uint8Array;
}

/** What a replay does not say about its run. */
export type RunCircumstances = Pick<RunRecord, 'levelId' | 'levelTitle' | 'driver' | 'date'>;

const count = z.int().check(z.minimum(0));
const ms = z.number().check(z.minimum(-10_000), z.maximum(10_000));

/** The fields of a record but for the replay, which a file and a database hold in different forms. */
export const runFields = {
  levelId: levelIdSchema,
  levelTitle: textLine(MAX_TEXT.title),
  chartHash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'It must be 64 hexadecimal digits.')),
  difficulty: z.enum(DIFFICULTIES),
  mods: z.object({
    rate: z.number().check(z.minimum(0.75), z.maximum(1.5)),
    mirror: z.boolean(),
    night: z.boolean(),
    noBust: z.boolean(),
    oneTake: z.boolean(),
  }),
  driver: z.string().check(z.regex(DRIVER_NAME, 'Use at most 12 printable characters.')),
  date: z.iso.datetime({ error: 'Write a date like 2026-11-22T12:00:00.000Z.' }),
  dollars: count.check(z.maximum(1_000_000)),
  style: count,
  total: count,
  grade: z.enum(GRADES),
  counts: z.record(z.enum(JUDGEMENTS), count),
  streak: count,
  end: z.enum(['finished', 'busted', 'one-take'] satisfies TakeEnd[]),
  meanErrorMs: ms,
  spreadMs: ms,
  absErrorMs: ms,
};

/** A record as a database holds it. */
export const runRecordSchema = z.object({
  ...runFields,
  replay: z.custom<Uint8Array>(
    (value) =>
      Object.prototype.toString.call(value) === '[object Uint8Array]' &&
      (value as Uint8Array).length <= MAX_REPLAY_BYTES,
  ),
});

/**
 * The record of a run that was verified.
 *
 * @throws RangeError when the take has not ended; one that was driven again to its end always has.
 */
export function runRecordOf(run: VerifiedRun, circumstances: RunCircumstances): RunRecord {
  const { end, ...claim } = claimOf(run.result);
  if (end === null) throw new RangeError('This take has not ended.');
  const { levelHash, difficulty, mods } = run.decoded;
  return { ...circumstances, chartHash: levelHash, difficulty, mods, ...claim, end, replay: run.replay };
}
