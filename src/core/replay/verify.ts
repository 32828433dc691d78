import type { Course, TakeEvent } from '../chase/events';
import { resultOf, type TakeResult } from '../chase/results';
import { RULES_VERSION } from '../chase/rules';
import type { Take } from '../chase/take-state';
import { decodeReplay } from './codec';
import type { Replay } from './replay';
import { resimulate } from './resimulate';

export { resimulate } from './resimulate';

/** What a run says of itself: the figures a board shows. */
export type RunClaim = Pick<
  TakeResult,
  'dollars' | 'style' | 'total' | 'grade' | 'counts' | 'streak' | 'end' | 'meanErrorMs' | 'spreadMs' | 'absErrorMs'
>;

/** A run that nobody has checked: an encoded replay and what it is said to be worth. */
export interface ClaimedRun {
  readonly replay: Uint8Array;
  readonly claim: RunClaim;
}

declare const VERIFIED: unique symbol;

/** A run whose own replay was driven again and came to what it claims. Only `verifyRun` makes one. */
export interface VerifiedRun {
  readonly [VERIFIED]: true;
  /** The very bytes that were checked. */
  readonly replay: Uint8Array;
  readonly decoded: Replay;
  readonly result: TakeResult;
  readonly take: Take;
  readonly events: readonly TakeEvent[];
}

/** One thing that does not agree. `field` is a path such as `counts.perfect`, or `replay` when it cannot be read. */
export interface Difference {
  readonly field: string;
  readonly claimed: string;
  readonly found: string;
}

export type VerifyResult =
  | { readonly ok: true; readonly run: VerifiedRun }
  | { readonly ok: false; readonly differences: readonly Difference[] };

/**
 * Drives a run's replay again and compares every figure it claims. Never throws.
 *
 * @param course Compiled for the difficulty and mods of the run; a replay of others is refused.
 * @param levelHash Identity of what the course was compiled from.
 */
export function verifyRun(course: Course, run: ClaimedRun, levelHash: string): VerifyResult {
  const decoded = decodeReplay(run.replay);
  if (!decoded.ok) {
    return { ok: false, differences: [{ field: 'replay', claimed: 'a replay', found: decoded.error.message }] };
  }
  const { replay } = decoded;
  const rules = { levelHash, difficulty: course.difficulty, mods: course.mods, rulesVersion: RULES_VERSION };
  const misplaced = compare('', replay, rules);
  if (misplaced.length > 0) return { ok: false, differences: misplaced };
  const { take, events } = resimulate(course, replay);
  const result = resultOf(course, events);
  const differences = compare('', run.claim, claimOf(result));
  if (differences.length > 0) return { ok: false, differences };
  const verified: Omit<VerifiedRun, typeof VERIFIED> = { replay: run.replay, decoded: replay, result, take, events };
  return { ok: true, run: verified as VerifiedRun };
}

/** The figures of a result that a run claims. */
export function claimOf(result: TakeResult): RunClaim {
  const { dollars, style, total, grade, counts, streak, end, meanErrorMs, spreadMs, absErrorMs } = result;
  return { dollars, style, total, grade, counts, streak, end, meanErrorMs, spreadMs, absErrorMs };
}

/** Compares the fields that `found` has, and those of objects in it, whatever the claim really is. */
function compare(path: string, claimed: unknown, found: unknown): Difference[] {
  if (typeof found !== 'object' || found === null) {
    return Object.is(claimed, found) ? [] : [{ field: path, claimed: inWords(claimed), found: inWords(found) }];
  }
  return Object.entries(found).flatMap(([field, value]) =>
    compare(path === '' ? field : `${path}.${field}`, fieldOf(claimed, field), value),
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function inWords(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'something else' : String(value);
}
