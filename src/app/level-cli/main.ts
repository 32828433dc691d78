import { runCommand, USAGE } from './commands';
import { sortWords } from './words';

function print(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${text}\n`);
}

function main(args: readonly string[]): 0 | 1 {
  const sorted = sortWords(args);
  if (!sorted.ok) {
    print(process.stderr, `${sorted.message}\n\n${USAGE}`);
    return 1;
  }
  const { words } = sorted;
  if (words.command === 'help' || words.command === '--help' || words.command === '-h') {
    print(process.stdout, USAGE);
    return 0;
  }
  const outcome = runCommand(words);
  if (outcome === null) {
    print(process.stderr, USAGE);
    return 1;
  }
  if (words.isJson) print(process.stdout, JSON.stringify(outcome.json, null, 2));
  else print(outcome.isOk ? process.stdout : process.stderr, outcome.lines.join('\n'));
  return outcome.isOk ? 0 : 1;
}

// Not process.exit: what goes into a pipe must be written out first.
process.exitCode = main(process.argv.slice(2));
