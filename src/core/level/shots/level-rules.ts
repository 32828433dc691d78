import { compileParts } from '../../chase/course-parts';
import type { Difficulty } from '../model';
import type { Level } from '../schema';
import { meterMapOf, tempoMapOf } from '../timing';
import { type CameraShapes, type ShotRules, shotRules } from './shot-rules';
import type { Timing } from './shot-spans';

/** The rules of every chart of a level, at the speed that it is written in. */
export interface LevelRules {
  readonly timing: Timing;
  readonly charts: readonly { readonly difficulty: Difficulty; readonly rules: ShotRules }[];
}

export function levelRules(level: Level, shapes?: CameraShapes): LevelRules {
  const timing = { tempo: tempoMapOf(level), meter: meterMapOf(level) };
  const charts = level.charts.map((chart) => {
    const parts = compileParts(chart, timing.tempo, false);
    const { difficulty, lanes } = chart;
    return { difficulty, rules: shotRules({ difficulty, lanes, parts }, 1, shapes) };
  });
  return { timing, charts };
}
