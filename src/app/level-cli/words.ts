import { MAX_RATE, MIN_RATE } from '../../core/chase/rules';

/** The words of a command line, sorted. */
export interface Words {
  readonly command: string | undefined;
  /** Everything after the command that is no option. */
  readonly operands: readonly string[];
  readonly isJson: boolean;
  /** `--strict`: warnings fail as well. */
  readonly isStrict: boolean;
  /** Value of `--level`. */
  readonly level: string | undefined;
  /** Value of `--rate`, within what the game can play. */
  readonly rate: number | undefined;
}

export type WordsResult =
  | { readonly ok: true; readonly words: Words }
  | { readonly ok: false; readonly message: string };

/** Options that take a value, with what it is. */
const VALUES = { '--level': 'the path of a level.json', '--rate': `a number from ${MIN_RATE} to ${MAX_RATE}` } as const;
type Option = keyof typeof VALUES;

/** Options may stand anywhere; `--` ends them. */
export function sortWords(args: readonly string[]): WordsResult {
  const plain: string[] = [];
  const flags = new Set<string>();
  const values = new Map<Option, string>();
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--') {
      plain.push(...args.slice(index + 1));
      break;
    }
    const option = optionIn(word);
    if (option !== null) {
      const value = word === option ? args[++index] : word.slice(option.length + 1);
      if (value === undefined) return { ok: false, message: `${option} needs ${VALUES[option]}.` };
      values.set(option, value);
    } else if (word === '--json' || word === '--strict') flags.add(word);
    else if (word.startsWith('-') && word !== '-h' && word !== '--help') {
      return { ok: false, message: `There is no option ${word}.` };
    } else plain.push(word);
  }
  const rate = values.has('--rate') ? Number(values.get('--rate')) : undefined;
  if (rate !== undefined && !(rate >= MIN_RATE && rate <= MAX_RATE)) {
    return { ok: false, message: `--rate needs ${VALUES['--rate']}.` };
  }
  const [command, ...operands] = plain;
  return {
    ok: true,
    words: {
      command,
      operands,
      isJson: flags.has('--json'),
      isStrict: flags.has('--strict'),
      level: values.get('--level'),
      rate,
    },
  };
}

function optionIn(word: string): Option | null {
  const names = Object.keys(VALUES) as Option[];
  return names.find((name) => word === name || word.startsWith(`${name}=`)) ?? null;
}
