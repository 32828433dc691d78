import type { LevelRow } from './own-level';

/** Where a player's own levels lie: a database, or memory. Every promise may reject; the store above turns that into words. */
export interface OwnLevelVault {
  /** Whatever was stored, of any age. */
  rows(): Promise<readonly unknown[]>;
  row(id: string): Promise<unknown>;
  files(id: string): Promise<ReadonlyMap<string, Blob>>;
  /** Writes a level with its audio, all or nothing. False, with nothing written, when there is one of that id. */
  add(row: LevelRow, files: ReadonlyMap<string, Blob>): Promise<boolean>;
  /** The same in the place of what is there. */
  replace(row: LevelRow, files: ReadonlyMap<string, Blob>): Promise<void>;
  /** Writes over the level and leaves its audio. */
  putRow(row: LevelRow): Promise<void>;
  /** Gives the space back, audio and all. */
  purge(id: string): Promise<void>;
}
