import * as z from 'zod/mini';

/** A stem of a level that is kept, with what its board is named by. */
export interface StoredStem {
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal digits. */
  readonly hash: string;
}

/** A level on the player's own mixtape, without its audio. */
export interface StoredLevel {
  /** What it is called in addresses. Its text may name another: that one belongs to who wrote it. */
  readonly id: string;
  /** Its `level.json`. */
  readonly text: string;
  /** In the level's order. */
  readonly stems: readonly StoredStem[];
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** The draft that it was published from; null for one that came as a package. */
  readonly draftId: string | null;
}

/** As it lies in the tables. A level that was taken off the list can be had back for a while. */
export interface LevelRow extends StoredLevel {
  /** Milliseconds since 1970; null while it is on the list. */
  readonly removedAt: number | null;
}

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  stems: z.array(z.object({ file: z.string(), hash: z.string() })),
  addedAt: z.number(),
  draftId: z.nullable(z.string()),
  removedAt: z.nullable(z.number()),
});

/** A row from whatever was stored; null for what is none. */
export function levelRowFrom(value: unknown): LevelRow | null {
  const checked = rowSchema.safeParse(value);
  return checked.success ? checked.data : null;
}
