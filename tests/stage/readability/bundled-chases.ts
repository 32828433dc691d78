import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import type { Difficulty } from '../../../src/core/level/model';
import { parseLevel } from '../../../src/core/level/parse';
import type { Level } from '../../../src/core/level/schema';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import type { StageChase } from '../../../src/stage/frame-view';

export interface BundledChase {
  readonly id: string;
  readonly difficulty: Difficulty;
  readonly level: Level;
}

/** Every chart of every level that comes with the game. */
export function bundledChases(): BundledChase[] {
  return readdirSync('levels')
    .map((folder) => join('levels', folder, 'level.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const parsed = parseLevel(readFileSync(file, 'utf8'));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.errors[0]?.message}`);
      const { level } = parsed;
      return level.charts.map(({ difficulty }) => ({ id: level.id, difficulty, level }));
    });
}

/** What the stage is given to show one of them. */
export function chaseOf(level: Level, difficulty: Difficulty, rate = 1): StageChase {
  return {
    level,
    course: compileCourse(level, difficulty, { ...NO_MODS, rate }),
    tempo: tempoMapOf(level),
    meter: meterMapOf(level),
  };
}
