/** What is wrong with a level, where, and what to do about it. */
export interface LevelError {
  /** JSON path, like `$.charts[0].cues[3].tick`. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** Steps from the top of the file to a value in it. */
export type Steps = readonly PropertyKey[];

/** `$.charts[0].cues[3].tick`, with names that are no plain words in brackets and quotes. */
export function jsonPath(steps: Steps): string {
  const parts = steps.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    const name = String(step);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name.slice(0, 60))}]`;
  });
  return `$${parts.join('')}`;
}

export function levelError(steps: Steps, message: string, remedy: string): LevelError {
  return { path: jsonPath(steps), message, remedy };
}

/** One error a line, for a terminal or a plain list. */
export function errorLine(error: LevelError): string {
  return `${error.path}: ${error.message} ${error.remedy}`;
}
