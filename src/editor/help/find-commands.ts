import type { Command } from '../commands/command';

/**
 * The commands that hold every word of a wish, best first: those whose name begins with it, then those with it at the
 * start of a word, then by other names. An empty wish gives them all in their order.
 */
export function findCommands(commands: readonly Command[], wish: string): readonly Command[] {
  const words = wish.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  return commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}

function rankOf({ name, group, also = '' }: Command, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const rank = Math.max(4 * placeOf(name, word), 2 * placeOf(also, word), placeOf(group, word));
    if (rank === 0) return 0;
    sum += rank;
  }
  return sum;
}

/** 3 at the beginning, 2 at the start of a word, 1 inside one, 0 nowhere. */
function placeOf(text: string, word: string): number {
  const at = text.toLowerCase().indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 3;
  return ` ${text.toLowerCase()}`.includes(` ${word}`) ? 2 : 1;
}
