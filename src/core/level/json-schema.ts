import * as z from 'zod/mini';
import { levelSchema } from './schema';

/** The format as JSON Schema, for editors and other programs. What the lists say about each other is not in it: run the check. */
export const levelJsonSchema: Readonly<Record<string, unknown>> = {
  title: 'Four on the Floor level, format 1',
  description: 'One chase: a song, its beat map and its charts. `npm run level -- check` tells what a schema cannot.',
  ...z.toJSONSchema(levelSchema, { io: 'input' }),
};

/** The text of `levels/level.schema.json`. */
export function levelJsonSchemaText(): string {
  return `${JSON.stringify(levelJsonSchema, null, 2)}\n`;
}
