import type { Kept } from '../store';
import type { OpenParts } from './create-open-draft';
import { type HeadRow, headFrom, type JournalRow, versionRowFrom } from './draft-rows';
import type { WholeDraft } from './draft-vault';
import { DraftError, NO_DRAFT } from './draft-words';
import { createDraftWriter, type DraftWriter } from './draft-writer';
import { createHousekeeping, type Housekeeping, snapshotOf } from './housekeeping';
import type { JournalEntry } from './open-draft';
import { nameOf, recoverDraft } from './recover-draft';
import { seal } from './seal';
import { follow, type Track } from './track';

/** A draft as it was read, and what writes to it. */
export interface LoadedDraft {
  readonly track: Track;
  readonly files: ReadonlyMap<string, Blob>;
  readonly notes: readonly string[];
  readonly writer: DraftWriter;
  readonly keeping: Housekeeping;
  /**
   * Edits that did not fit the draft as it is here, and those after the first such: whoever made them has another draft
   * in hand, and only they can save it.
   */
  readonly misfits: number;
  /** This page may write: mends what was found broken. */
  begin(): Promise<void>;
  append(entry: JournalEntry): Promise<Kept>;
  putFile(name: string, blob: Blob): Promise<Kept>;
  removeFile(name: string): Promise<Kept>;
  stop(): void;
}

export interface LoadParts extends OpenParts {
  /** What is unsaved, or why, may have changed. */
  changed(): void;
  /** Another page has written to the draft. */
  taken(): void;
}

/** Reads a draft. Rejects with an Error in words when nothing of it can be read. */
export async function loadDraft(parts: LoadParts): Promise<LoadedDraft> {
  const { vault, id, now } = parts;
  const stored = await vault.read(id);
  if (stored === null) throw new DraftError(NO_DRAFT);
  const recovered = await recoverDraft(vault, id, stored);
  if (recovered === null) throw new DraftError(DAMAGED);
  const files = new Map(stored.files.map(({ name, blob }) => [name, blob]));
  let track = recovered.track;
  let misfits = 0;
  let changedAt = headFrom(stored.head)?.changedAt ?? now();

  const head = (): HeadRow => ({
    id,
    title: track.draft.title,
    changedAt,
    seq: track.seq,
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, keeping.textLength),
    removedAt: null,
  });
  const rowOf = (entry: JournalEntry, seq: number): JournalRow => {
    const place = { draft: id, seq, by: parts.by, at: now() };
    return 'step' in entry ? { ...place, kind: entry.kind, ...seal(entry.step) } : { ...place, kind: entry.kind };
  };
  /** Everything again, undo included, for a database that was cleared under the page's feet. */
  const whole = (): WholeDraft => {
    const steps = [...track.history.past, ...track.history.future];
    const seqs = [...track.past, ...track.future];
    return {
      snapshot: snapshotOf(id, track),
      journal: steps.map((step, index) => rowOf({ kind: 'step', step }, seqs[index] ?? 0)),
      files: [...files].map(([name, blob]) => ({ draft: id, name, blob })),
    };
  };
  const writer = createDraftWriter({ ...parts, head, whole, changed: () => parts.changed() });
  const keeping = createHousekeeping({
    ...parts,
    recovered,
    versions: stored.versions.map(versionRowFrom).filter((row) => row !== null),
    track: () => track,
    written: () => written,
  });
  let written: Promise<Kept> = Promise.resolve({ ok: true });
  const lookAfter = async (writing: Promise<Kept>): Promise<Kept> => {
    const kept = await writing;
    if (kept.ok) keeping.look();
    return kept;
  };

  return {
    get track() {
      return track;
    },
    files,
    notes: recovered.notes,
    writer,
    keeping,
    get misfits() {
      return misfits;
    },
    async begin() {
      if (recovered.isMended) await writer.oweSnapshot(snapshotOf(id, track));
      keeping.begin(changedAt);
    },
    append(entry) {
      let next: Track | null;
      try {
        if (misfits > 0) throw new DraftError(MISFIT);
        next = follow(track, entry);
      } catch {
        misfits += 1;
        parts.changed();
        return Promise.resolve({ ok: false, message: MISFIT });
      }
      if (next === null) return Promise.resolve({ ok: false, message: `There is nothing to ${entry.kind}.` });
      track = next;
      const row = rowOf(entry, track.seq);
      changedAt = row.at;
      keeping.noted(row.seq, nameOf(entry), 'text' in row ? row.text.length : 0);
      written = writer.append(row);
      return lookAfter(written);
    },
    putFile(name, blob) {
      files.set(name, blob);
      return writer.putFile(name, blob);
    },
    removeFile(name) {
      files.delete(name);
      return writer.removeFile(name);
    },
    stop() {
      writer.stop();
      keeping.stop();
    },
  };
}

const DAMAGED = 'This draft is damaged and nothing of it can be read.';
export const MISFIT = 'This edit does not fit the draft as it was kept. Save the draft as a file, then open it again.';
