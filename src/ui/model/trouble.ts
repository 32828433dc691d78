export interface TroubleScreen {
  readonly name: 'trouble';
  readonly title: string;
  readonly message: string;
  /** What the player can do about it. */
  readonly remedy: string;
  readonly errors: readonly PositionedError[];
  readonly back: { readonly label: string; readonly href: string };
}

/** A level that cannot be played, with everything that is wrong with it. */
export interface LevelTrouble {
  readonly levelId: string;
  /** It can be deleted here. */
  readonly isOwn: boolean;
  readonly errors: readonly PositionedError[];
}

export interface PositionedError {
  /** JSON path such as `$.charts[0].cues[3].tick`, a file name, or empty. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}
