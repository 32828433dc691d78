import type { Draft } from '../../core/edit/draft';
import type { LevelError } from '../../core/level/level-error';
import { checkLevel } from '../../core/level/parse';
import { pathOf } from '../../core/level/path';
import { type Rating, rateChart } from '../../core/level/rating/rate-chart';
import { meterMapOf, tempoMapOf } from '../../core/level/timing';
import { type Finding, type Heard, verifyLevel } from '../../core/level/verify/verify-level';
import { barBeatAt } from '../../core/time/meter-map';
import { msAtTick } from '../../core/time/tempo-map';
import type { Looked } from './checker';
import { itemAt } from './jump';

/**
 * All that the core has to say about a draft: what keeps it from being a level first, then what its sound charts could
 * do better. Never throws.
 */
export function lookAtDraft(draft: Draft, heard: Heard): Looked {
  const checked = checkLevel(draft);
  const errors = checked.ok ? [] : checked.errors.map((error) => findingOf(draft, error));
  return { findings: [...errors, ...verified(draft, heard)], ratings: ratingsOf(draft) };
}

/** What keeps a draft from being a level, as a finding with its place. */
function findingOf(draft: Draft, { path, message, remedy }: LevelError): Finding {
  const item = itemAt(draft, path);
  const tick = item !== null && 'tick' in item && typeof item.tick === 'number' ? item.tick : undefined;
  const chart = /^\$\.charts\[(\d+)\]/.exec(path)?.[1];
  const difficulty = chart === undefined ? undefined : draft.charts[Number(chart)]?.difficulty;
  const about = difficulty === undefined ? {} : { difficulty };
  const at = tick === undefined ? { path, ...about } : { path, ...placeOf(draft, tick), ...about };
  return { rule: 'format', severity: 'error', at, message, remedy };
}

function placeOf(draft: Draft, tick: number) {
  const { bar, beat } = barBeatAt(meterMapOf(draft), tick);
  return { tick, ms: msAtTick(tempoMapOf(draft), tick), bar: bar + 1, beat: beat + 1 };
}

/** The rules can only be held against charts that can be driven; the others wait until they can. */
function verified(draft: Draft, heard: Heard): readonly Finding[] {
  const sound = draft.charts.flatMap((chart, index) => (chart.cues.length > 0 && pathOf(chart).ok ? [index] : []));
  if (sound.length === 0) return [];
  const charts = sound.flatMap((index) => draft.charts[index] ?? []);
  try {
    const findings = verifyLevel(sound.length === draft.charts.length ? draft : { ...draft, charts }, heard);
    return findings.map((finding) => inDraft(finding, sound));
  } catch (fault) {
    if (fault instanceof RangeError) return [];
    throw fault;
  }
}

/** The finding with the chart's place in the whole draft. */
function inDraft(finding: Finding, sound: readonly number[]): Finding {
  const path = finding.at.path.replace(/^\$\.charts\[(\d+)\]/, (_, at) => `$.charts[${sound[Number(at)] ?? at}]`);
  return path === finding.at.path ? finding : { ...finding, at: { ...finding.at, path } };
}

function ratingsOf(draft: Draft): Looked['ratings'] {
  const ratings: Partial<Record<Draft['charts'][number]['difficulty'], Rating>> = {};
  for (const chart of draft.charts) {
    if (chart.cues.length > 0) ratings[chart.difficulty] = rateChart(draft, chart);
  }
  return ratings;
}
