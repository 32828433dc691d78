import { writeFileSync } from 'node:fs';
import { levelJsonSchemaText } from '../../core/level/json-schema';

/** Writes the published schema anew after a change of the format. A test compares the two. */
const target = 'levels/level.schema.json';
writeFileSync(target, levelJsonSchemaText());
console.log(`Wrote ${target}`);
