import { forEachChart } from './commands/chart-operands';
import { check } from './commands/check';
import { cuts } from './commands/cuts';
import { drive } from './commands/drive';
import { rate } from './commands/rate';
import { times } from './commands/times';
import { verify } from './commands/verify';
import { fromWhereOneStands } from './files';
import type { Outcome } from './outcome';
import type { Words } from './words';

export const USAGE = `The mapper's command line.

  npm run level -- check <level.json…>              is it sound, and is it good to drive?
                         [--strict]                 warnings fail as well
  npm run level -- times <level.json> <difficulty>  when each cue is due
  npm run level -- rate <level.json>                how hard its charts are
                         [--rate <0.75 to 1.5>]     at another speed
  npm run level -- cuts <level.json>                on which bar lines the camera may change
  npm run level -- drive <level.json> <difficulty>  what the perfect driver earns
  npm run level -- verify <run.json>                is the score of a run true?
                          [--level <level.json>]    on this level, not on the one of its name

--json prints JSON. The exit code is 0, or 1 with the errors.`;

/** Runs a command; null when the words make none. */
export function runCommand({ command, operands, level, isStrict, rate: playbackRate }: Words): Outcome | null {
  const paths = operands.map(fromWhereOneStands);
  const [path] = paths;
  const last = operands.at(-1);
  switch (command) {
    case 'check':
      return path === undefined ? null : check(paths, isStrict);
    case 'times':
    case 'drive':
      return operands.length < 2 || last === undefined
        ? null
        : forEachChart([...paths.slice(0, -1), last], command === 'times' ? times : drive);
    case 'rate':
      return path === undefined || paths.length > 1 ? null : rate(path, playbackRate);
    case 'cuts':
      return path === undefined || paths.length > 1 ? null : cuts(path);
    case 'verify':
      return path === undefined || paths.length > 1
        ? null
        : verify(path, level === undefined ? undefined : fromWhereOneStands(level));
    default:
      return null;
  }
}
