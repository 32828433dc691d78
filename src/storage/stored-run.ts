import { sha256Hex } from '../core/level/sha256';
import { type RunRecord, runRecordSchema } from '../core/replay/run-record';

/** A run as it is kept. */
export interface StoredRun extends RunRecord {
  readonly id: string;
}

/** Enough digits that no two runs of a lifetime meet. */
const ID_DIGITS = 20;

/**
 * The name of a run, from what was driven and when: storing a run twice keeps one, and a new driver's name on it is no
 * new run.
 */
export function runIdOf({ chartHash, date, replay }: Pick<RunRecord, 'chartHash' | 'date' | 'replay'>): string {
  const head = new TextEncoder().encode(`${chartHash} ${date} `);
  const bytes = new Uint8Array(head.length + replay.length);
  bytes.set(head);
  bytes.set(replay, head.length);
  return sha256Hex(bytes).slice(0, ID_DIGITS);
}

/** A run from whatever was stored; null for what is none. */
export function storedRunFrom(value: unknown): StoredRun | null {
  const checked = runRecordSchema.safeParse(value);
  if (!checked.success) return null;
  const id = (value as { id?: unknown }).id;
  return typeof id === 'string' ? { ...checked.data, id } : null;
}
