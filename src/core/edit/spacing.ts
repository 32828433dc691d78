import type { Cue, Difficulty } from '../level/model';
import { SAME_VERB_MS, SLACK_MS, VERBS_AT_ONCE } from '../level/verify/facts';
import { msAtTick, type TempoMap } from '../time/tempo-map';
import type { Ms } from '../time/units';
import { easyPaceMs } from './pace';

interface Timed {
  readonly cue: Cue;
  readonly at: number;
  readonly ms: Ms;
  readonly endMs: Ms;
}

/** The cues that a difficulty has time and hands for: the weightiest are taken first, then what still finds room beside them. */
export function spaced(
  cues: readonly Cue[],
  difficulty: Difficulty,
  tempo: TempoMap,
  weightOf: (cue: Cue) => number,
): ReadonlySet<Cue> {
  const timed = cues.map((cue, at): Timed => {
    const ms = msAtTick(tempo, cue.tick);
    return { cue, at, ms, endMs: cue.hold === undefined ? ms : msAtTick(tempo, cue.tick + cue.hold) };
  });
  const longestMs = timed.reduce((most, { ms, endMs }) => Math.max(most, endMs - ms), 0);
  const reachMs = longestMs + Math.max(easyPaceMs(difficulty), SAME_VERB_MS);
  const weights = new Map(cues.map((cue) => [cue, weightOf(cue)]));
  const ranked = [...timed].sort((a, b) => (weights.get(b.cue) ?? 0) - (weights.get(a.cue) ?? 0) || a.at - b.at);
  const taken = new Set<Cue>();

  const isFree = (candidate: Timed): boolean => {
    for (const step of [-1, 1]) {
      for (let at = candidate.at + step; ; at += step) {
        const other = timed[at];
        if (other === undefined || Math.abs(other.ms - candidate.ms) > reachMs) break;
        if (taken.has(other.cue) && isInTheWay(candidate, other, difficulty)) return false;
      }
    }
    return true;
  };
  for (const candidate of ranked) if (isFree(candidate)) taken.add(candidate.cue);
  return taken;
}

function isInTheWay(one: Timed, other: Timed, difficulty: Difficulty): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  const apartMs = second.ms - first.ms;
  if (second.cue.verb === first.cue.verb && second.ms - first.endMs < SAME_VERB_MS - SLACK_MS) return true;
  const isTogether = second.cue.tick === first.cue.tick;
  if (!isTogether && apartMs < easyPaceMs(difficulty)) return true;
  return VERBS_AT_ONCE[difficulty] === 1 && (isTogether || second.ms < first.endMs);
}
