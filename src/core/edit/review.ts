import type { Check } from '../level/checks/check-together';
import { checkLanes } from '../level/checks/lanes';
import { checkMeters } from '../level/checks/meters';
import { checkNames } from '../level/checks/names';
import { checkOrder } from '../level/checks/order';
import { checkPaths } from '../level/checks/paths';
import { checkShots } from '../level/checks/shots';
import { checkSongSpan } from '../level/checks/song-span';
import { checkVerbs } from '../level/checks/verbs';
import { levelErrorOf } from '../level/issue-words';
import { jsonPath, type LevelError } from '../level/level-error';
import type { Level } from '../level/schema';
import { levelSchema } from '../level/schema';
import type { Finding, Place } from '../level/verify/finding';
import { type Heard, verifyLevel } from '../level/verify/verify-level';
import { barBeatAt, type MeterMap } from '../time/meter-map';
import { msAtTick, type TempoMap } from '../time/tempo-map';
import { type Draft, draftFromLevel } from './draft';
import { itemAtSteps, stepsOf } from './item-path';
import { chartIndex, listAt } from './lists';
import { compileDraft } from './safe';
import { meterOf, tempoOf } from './timing-of';

/** What reading a level refuses, by the name under which its findings are told. */
const CHECKS: readonly (readonly [rule: string, check: Check])[] = [
  ['check-names', checkNames],
  ['check-order', checkOrder],
  ['check-meters', checkMeters],
  ['check-lanes', checkLanes],
  ['check-path', checkPaths],
  ['check-verbs', checkVerbs],
  ['check-span', checkSongSpan],
  ['check-shots', checkShots],
];

/** So many of each check: who has more to mend begins with these. */
const MOST_OF_EACH = 50;

/**
 * Everything that could be said about a draft: what keeps it from being a level, as errors whose rules begin with
 * `check-`, then what the rules of `verifyLevel` find in the part of it that can be played. Paths are those of the draft.
 * Those about the whole come first, then by tick.
 *
 * @param heard What is known of its sound files.
 */
export function reviewDraft(draft: Draft, heard: Heard = {}): readonly Finding[] {
  const sound = draftFromLevel(draft);
  const tempo = tempoOf(draft);
  const meter = meterOf(draft);
  const findings: Finding[] = [];
  const refuse = (rule: string, error: LevelError): void => {
    const { path, message, remedy } = error;
    findings.push({ rule, severity: 'error', at: placeAt(draft, path, tempo, meter), message, remedy });
  };
  const checked = levelSchema.safeParse(draft);
  if (!checked.success) {
    for (const issue of checked.error.issues.slice(0, MOST_OF_EACH)) refuse('check-format', levelErrorOf(issue, draft));
  }
  // The lists may be compared as long as each item is by itself what the format takes.
  const areItemsSound = checked.success || checked.error.issues.every(({ path }) => isAboutNoItem(path));
  if (sound === draft && areItemsSound) {
    for (const [rule, check] of CHECKS) {
      let count = 0;
      for (const error of check(draft)) {
        if (count === MOST_OF_EACH) break;
        refuse(rule, error);
        count += 1;
      }
    }
  }
  findings.push(...verified(draft, heard));
  return findings.sort((a, b) => (a.at.tick ?? -1) - (b.at.tick ?? -1));
}

function isAboutNoItem(path: readonly PropertyKey[]): boolean {
  return path.filter((step) => typeof step === 'number').length < (path[0] === 'charts' ? 2 : 1);
}

function verified(draft: Draft, heard: Heard): readonly Finding[] {
  const level = compileDraft(draft);
  if (level === null) return [];
  const findings = verifyLevel(level, heard);
  if (level === draft) return findings;
  const toDraft = pathsInDraft(draft, level);
  return findings.map((finding) => ({ ...finding, at: { ...finding.at, path: toDraft(finding.at.path) } }));
}

/** Says of a path in the playable part where the same thing stands in the draft. */
function pathsInDraft(draft: Draft, level: Level): (path: string) => string {
  const positions = new Map<readonly object[], ReadonlyMap<object, number>>();
  const positionIn = (list: readonly object[], item: object): number => {
    let known = positions.get(list);
    if (known === undefined) {
      known = new Map(list.map((other, at) => [other, at]));
      positions.set(list, known);
    }
    return known.get(item) ?? -1;
  };
  const charts = level.charts.map(({ difficulty }) => chartIndex(draft, difficulty));
  return (path) => {
    const steps = [...stepsOf(path)];
    const found = itemAtSteps(level, steps);
    const isInChart = steps[0] === 'charts' && typeof steps[1] === 'number';
    if (isInChart) steps[1] = charts[Number(steps[1])] ?? -1;
    if (found !== null) {
      const list = listAt(draft, { ...found.place, chart: isInChart ? Number(steps[1]) : -1 });
      steps[isInChart ? 3 : 1] = positionIn(list, found.item);
    }
    return jsonPath(steps);
  };
}

function placeAt(draft: Draft, path: string, tempo: TempoMap, meter: MeterMap): Place {
  const steps = stepsOf(path);
  const difficulty = steps[0] === 'charts' ? draft.charts[Number(steps[1])]?.difficulty : undefined;
  const about = difficulty === undefined ? {} : { difficulty };
  const tick = itemAtSteps(draft, steps)?.item.tick;
  if (tick === undefined) return { path, ...about };
  const { bar, beat, tickInBeat, beatTicks } = barBeatAt(meter, tick);
  const shareOfBeat = Math.round((tickInBeat / beatTicks) * 100) / 100;
  return { path, tick, ms: msAtTick(tempo, tick), bar: bar + 1, beat: beat + 1 + shareOfBeat, ...about };
}
