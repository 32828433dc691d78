import { resultOf, type TakeResult } from '../../core/chase/results';
import { RULES_VERSION } from '../../core/chase/rules';
import { encodeReplay } from '../../core/replay/codec';
import { type ClaimedRun, claimOf, type VerifyResult, verifyRun } from '../../core/replay/verify';
import type { Chase } from '../chase';
import type { TakeFeed } from './take-feed';

/** What a take came to, with the replay that has to prove it. */
export interface Proof {
  readonly result: TakeResult;
  readonly claimed: ClaimedRun;
  /** The replay driven again, from its encoded bytes, and compared with what the screen showed. */
  readonly verified: VerifyResult;
}

/** Encodes the log of a finished take, decodes it, drives it again and compares. */
export function proveTake(chase: Chase, chartHash: string, feed: TakeFeed): Proof {
  const result = resultOf(chase.course, feed.history);
  const replay = encodeReplay({
    levelHash: chartHash,
    difficulty: chase.difficulty,
    mods: chase.mods,
    rulesVersion: RULES_VERSION,
    inputs: feed.log.inputs,
  });
  const claimed: ClaimedRun = { replay, claim: claimOf(result) };
  return { result, claimed, verified: verifyRun(chase.course, claimed, chartHash) };
}
