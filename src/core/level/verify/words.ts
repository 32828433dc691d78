import type { Ms } from '../../time/units';

/** Whole milliseconds, for a message. */
export function inMs(ms: Ms): string {
  return `${Math.round(ms)} ms`;
}

/** Seconds with one decimal. */
export function inSeconds(ms: Ms): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** `left, right and boost`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
