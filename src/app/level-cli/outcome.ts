import { errorLine, type LevelError } from '../../core/level/level-error';

/** What a command has to say: to a person in lines, to a program as JSON. */
export interface Outcome {
  readonly isOk: boolean;
  readonly lines: readonly string[];
  readonly json: unknown;
}

export function failure(errors: readonly LevelError[], file?: string): Outcome {
  const about = file === undefined ? '' : `${file}: `;
  return {
    isOk: false,
    lines: errors.map((error) => `${about}${errorLine(error)}`),
    json: file === undefined ? { ok: false, errors } : { ok: false, file, errors },
  };
}
