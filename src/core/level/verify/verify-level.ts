import { barBeatAt, type MeterMap } from '../../time/meter-map';
import { msAtTick, type TempoMap } from '../../time/tempo-map';
import { jsonPath } from '../level-error';
import type { Level } from '../schema';
import type { Fault, Finding, Place, Rule } from './finding';
import { RULES } from './rule-table';
import { type Heard, surveyOf } from './survey';

export type { Finding, Place, Severity } from './finding';
export type { RuleName } from './rule-table';
export type { Heard } from './survey';

/**
 * What a sound level could do better: the findings of every rule by tick, those about the whole level first. The level
 * has passed `parseLevel`; what that refuses is not told again.
 *
 * @param heard What is known of its sound files. Rules that need what is not there find nothing.
 * @throws RangeError for a level that has not passed its check.
 */
export function verifyLevel(level: Level, heard: Heard = {}): Finding[] {
  const survey = surveyOf(level, heard);
  const { tempo, meter } = survey;
  const findings: Finding[] = [];
  for (const [rule, { severity, check }] of Object.entries<Rule>(RULES)) {
    for (const fault of check(survey)) {
      const { message, remedy, meant } = fault;
      const finding = { rule, severity, at: placeOf(fault, tempo, meter), message, remedy };
      findings.push(meant === undefined ? finding : { ...finding, meant });
    }
  }
  return findings.sort((a, b) => (a.at.tick ?? -1) - (b.at.tick ?? -1));
}

function placeOf({ steps, tick, difficulty }: Fault, tempo: TempoMap, meter: MeterMap): Place {
  const path = jsonPath(steps);
  const about = difficulty === undefined ? {} : { difficulty };
  if (tick === undefined) return { path, ...about };
  const { bar, beat, tickInBeat, beatTicks } = barBeatAt(meter, tick);
  const shareOfBeat = Math.round((tickInBeat / beatTicks) * 100) / 100;
  return { path, tick, ms: msAtTick(tempo, tick), bar: bar + 1, beat: beat + 1 + shareOfBeat, ...about };
}
