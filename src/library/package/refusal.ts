import { type LevelError, levelError, type Steps } from '../../core/level/level-error';

/** Ends the reading of a package, with what to tell. Stays inside this folder: outside it is a value. */
export class Refusal extends Error {
  constructor(readonly errors: readonly LevelError[]) {
    super(errors[0]?.message ?? '');
  }
}

/**
 * Something about the package as a file.
 *
 * @param where Name of a file in it; empty for all of it.
 */
export function refusal(where: string, message: string, remedy: string): Refusal {
  return new Refusal([{ path: where, message, remedy }]);
}

/** Something about what its `level.json` says. */
export function levelRefusal(steps: Steps, message: string, remedy: string): Refusal {
  return new Refusal([levelError(steps, message, remedy)]);
}

const WHOLE = 'Copy or download it again.';

export function damaged(where: string, message: string): Refusal {
  return refusal(where, message, WHOLE);
}

const PACK_AGAIN = 'Pack level.json and its audio again, as an ordinary zip.';

/** Nothing that packs a folder in the ordinary way writes this. */
export function odd(where: string, message: string): Refusal {
  return refusal(where, message, PACK_AGAIN);
}
