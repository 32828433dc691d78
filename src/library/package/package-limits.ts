import { MAX_LEVEL_TEXT } from '../../core/level/limits';

/** What a package may hold at most. Each is checked before or while something is unpacked, never after. */
export interface PackageLimits {
  /** Bytes of the package itself. */
  readonly packageBytes: number;
  /** Files in it, wanted or not. */
  readonly entries: number;
  /** Bytes of its table of contents. */
  readonly directoryBytes: number;
  /** Bytes of `level.json`, unpacked. */
  readonly levelBytes: number;
  /** Bytes of all audio together, unpacked. */
  readonly audioBytes: number;
  /** How many times its packed size an audio file may have. Sound hardly shrinks; a bomb grows a thousandfold. */
  readonly ratio: number;
}

const MEGABYTE = 1_000_000;

/** As much audio as the editor takes for one song, and room for what lies beside it. */
export const PACKAGE_LIMITS: PackageLimits = {
  packageBytes: 256 * MEGABYTE,
  entries: 500,
  directoryBytes: 256 * 1024,
  levelBytes: MAX_LEVEL_TEXT,
  audioBytes: 200 * MEGABYTE,
  ratio: 50,
};

/** The file in every package that says what is driven. */
export const LEVEL_FILE = 'level.json';

/** Ending of a package's name. */
export const PACKAGE_SUFFIX = '.getaway';
