import { errorLine, type LevelError } from '../../core/level/level-error';

/** The errors of a refused package as one text, for a toast or a terminal. */
export function packageWords(errors: readonly LevelError[]): string {
  const [first] = errors;
  if (first === undefined) return 'The package could not be read.';
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  return first.path === '' ? `${first.message} ${first.remedy}${more}` : `${errorLine(first)}${more}`;
}
