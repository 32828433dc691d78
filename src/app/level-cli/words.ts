/** The words of a command line, sorted. */
export interface Words {
  readonly command: string | undefined;
  /** Everything after the command that is no option. */
  readonly operands: readonly string[];
  readonly isJson: boolean;
  /** Value of `--level`. */
  readonly level: string | undefined;
}

export type WordsResult =
  | { readonly ok: true; readonly words: Words }
  | { readonly ok: false; readonly message: string };

/** Options may stand anywhere; `--` ends them. */
export function sortWords(args: readonly string[]): WordsResult {
  const plain: string[] = [];
  let isJson = false;
  let level: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--') {
      plain.push(...args.slice(index + 1));
      break;
    }
    if (word === '--json') isJson = true;
    else if (word === '--level') {
      index += 1;
      level = args[index];
      if (level === undefined) return { ok: false, message: '--level needs the path of a level.json.' };
    } else if (word.startsWith('--level=')) level = word.slice('--level='.length);
    else if (word.startsWith('-') && word !== '-h' && word !== '--help') {
      return { ok: false, message: `There is no option ${word}.` };
    } else plain.push(word);
  }
  const [command, ...operands] = plain;
  return { ok: true, words: { command, operands, isJson, level } };
}
