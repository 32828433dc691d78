import type { Level } from './schema';

/** An item longer than this is broken over several lines. */
const MAX_LINE = 160;

/**
 * Writes a level as its author left it: known fields in the schema's order, unknown ones behind them, two spaces deep,
 * one cue a line, so that a change of one cue is a change of one line. Reading it again and writing it gives the same text.
 */
export function formatLevel(level: Level): string {
  return `${write(level, '', false)}\n`;
}

function write(value: unknown, indent: string, isItem: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const deeper = `${indent}  `;
  const parts = isList
    ? value.map((item: unknown) => write(item, deeper, true))
    : Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => `${JSON.stringify(name)}: ${write(field, deeper, false)}`);
  if (parts.length === 0) return `${open}${close}`;

  const isFlat = Object.values(value).every((field) => typeof field !== 'object' || field === null);
  if (isFlat && (isItem || isList)) {
    const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
    if (indent.length + line.length <= MAX_LINE) return line;
  }
  return `${open}\n${parts.map((part) => `${deeper}${part}`).join(',\n')}\n${indent}${close}`;
}
