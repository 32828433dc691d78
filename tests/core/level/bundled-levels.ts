import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLevel } from '../../../src/core/level/parse';
import type { Level } from '../../../src/core/level/schema';

/** Every level that comes with the game. A folder that has no level.json yet is none. */
export function bundledLevels(): readonly Level[] {
  return readdirSync('levels')
    .map((folder) => join('levels', folder, 'level.json'))
    .filter((file) => existsSync(file))
    .map((file) => {
      const parsed = parseLevel(readFileSync(file, 'utf8'));
      if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.errors[0])}`);
      return parsed.level;
    });
}
