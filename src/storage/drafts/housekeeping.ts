import type { Kept } from '../store';
import type { Changes, SnapshotRow, VersionRow } from './draft-rows';
import type { DraftVault } from './draft-vault';
import { draftWords } from './draft-words';
import type { Base, Recovered } from './recover-draft';
import { seal } from './seal';
import { thinVersions } from './thin-versions';
import type { Track } from './track';
import { addChanges } from './version-words';

/** Entries that an opening has to go through at most, give or take those made while a snapshot waits. */
export const SNAPSHOT_EVERY = 200;
/** Large steps bring the next snapshot on, characters. */
export const SNAPSHOT_TEXT = 4_000_000;
/** A draft that nobody has changed for so long is kept as it was left before it is changed again. */
export const LEFT_MS = 600_000;
/** A version is kept by itself after this time, if anything has changed, or after this many edits. */
export const VERSION_MS = 120_000;
export const VERSION_EDITS = 200;
/** Tidying that failed is tried again after this many entries. */
const TRY_EVERY = 20;

export interface HousekeepingParts {
  readonly vault: DraftVault;
  readonly id: string;
  readonly recovered: Recovered;
  /** Oldest first. */
  readonly versions: readonly VersionRow[];
  now(): number;
  track(): Track;
  /** Resolves when the entries made so far are on the disk, or could not be put there. */
  written(): Promise<Kept>;
  /** Runs something when the page has time. */
  later(work: () => void): void;
}

/** Keeps the journal short and the versions coming. Never in the way of an edit, and never in one transaction with it. */
export interface Housekeeping {
  /** Length of the draft's last text. */
  readonly textLength: number;
  /** Oldest first. */
  versions(): readonly VersionRow[];
  /** This page may write: keeps a version of a draft that was left alone for a while, as it was left. */
  begin(changedAt: number): void;
  /** An entry was made. */
  noted(seq: number, name: string | null, text: number): void;
  /** An entry is on the disk: looks whether something is due. */
  look(): void;
  keepVersion(said: string | null): Promise<Kept>;
  stop(): void;
}

export function createHousekeeping(parts: HousekeepingParts): Housekeeping {
  const { vault, id, recovered, now, later } = parts;
  let base: Base = recovered.base;
  let stored = [...recovered.stored];
  let textSince = 0;
  let textLength = recovered.textLength;
  let versions = parts.versions;
  let changes: Changes = recovered.changesSince(versions.at(-1)?.seq ?? -1);
  /** What failed is not tried again before this entry. */
  let triedUntil = 0;
  let lastVersion: Promise<void> = Promise.resolve();
  /** Tidying is put off or under way. */
  let isBusy = false;
  let isStopped = false;

  const isSnapshotDue = (seq: number): boolean => seq - base.seq >= SNAPSHOT_EVERY || textSince >= SNAPSHOT_TEXT;
  const isVersionDue = (seq: number): boolean => {
    const last = versions.at(-1);
    if (last === undefined) return true;
    return seq > last.seq && (seq - last.seq >= VERSION_EDITS || now() - last.at >= VERSION_MS);
  };

  const putSnapshot = async (track: Track): Promise<void> => {
    const row = snapshotOf(id, track);
    textSince = 0;
    textLength = row.text.length;
    await vault.putSnapshot(row);
    // The snapshot before stays, and so do the entries that lead from it and those of its history.
    const needed = new Set([...base.past, ...base.future]);
    const dropped = stored.filter((seq) => seq <= base.seq && !needed.has(seq));
    base = row;
    if (dropped.length === 0) return;
    await vault.prune(id, dropped);
    const gone = new Set(dropped);
    stored = stored.filter((seq) => !gone.has(seq));
  };

  /** One at a time: each thins what the one before has left. */
  const putVersion = (track: Track, told: Changes, said: string | null): Promise<void> => {
    const put = lastVersion.then(() => putVersionNow(track, told, said));
    lastVersion = put.catch(() => undefined);
    return put;
  };
  const putVersionNow = async (track: Track, told: Changes, said: string | null): Promise<void> => {
    const last = versions.at(-1);
    const isSame = last?.seq === track.seq;
    const row: VersionRow = isSame
      ? { ...last, said: said ?? last.said }
      : { draft: id, seq: track.seq, at: now(), said, changes: told };
    const thinned = thinVersions([...(isSame ? versions.slice(0, -1) : versions), row], row.at);
    const before = new Map(versions.map((version) => [version.seq, version]));
    const changed = thinned.rows.filter((version) => before.get(version.seq) !== version);
    await vault.putVersions(id, changed, { draft: id, seq: track.seq, ...seal(track.draft) }, thinned.dropped);
    versions = thinned.rows;
    if (!isSame) changes = without(changes, told);
  };

  const tidy = async (): Promise<void> => {
    const track = parts.track();
    const told = changes;
    const { seq } = track;
    try {
      // Never a state that is ahead of its journal.
      if (!(await parts.written()).ok || isStopped) return;
      if (isSnapshotDue(seq)) await putSnapshot(track);
      if (isVersionDue(seq) && !isStopped) await putVersion(track, told, null);
    } catch {
      // The journal has everything: what could not be tidied only takes more room.
      triedUntil = seq + TRY_EVERY;
    } finally {
      isBusy = false;
    }
  };

  const keep = async (said: string | null): Promise<Kept> => {
    try {
      await putVersion(parts.track(), changes, said);
      return { ok: true };
    } catch (error) {
      return { ok: false, message: draftWords(error) };
    }
  };

  return {
    get textLength() {
      return textLength;
    },
    versions: () => versions,
    begin(changedAt) {
      const { seq } = parts.track();
      const isLeft = seq > (versions.at(-1)?.seq ?? -1) && now() - changedAt >= LEFT_MS;
      if (isLeft && !isStopped) later(() => void keep(null));
    },
    noted(seq, name, text) {
      stored.push(seq);
      textSince += text;
      if (name !== null) changes = addChanges(changes, [[name, 1]]);
    },
    look() {
      const { seq } = parts.track();
      if (isBusy || isStopped || seq < triedUntil) return;
      if (!isSnapshotDue(seq) && !isVersionDue(seq)) return;
      isBusy = true;
      later(() => void tidy());
    },
    keepVersion: (said) => keep(said),
    stop() {
      isStopped = true;
    },
  };
}

/** The row of a state. */
export function snapshotOf(id: string, { draft, seq, past, future }: Track): SnapshotRow {
  return { draft: id, seq, past, future, ...seal(draft) };
}

function without(all: Changes, told: Changes): Changes {
  const toldOf = new Map(told);
  return all.flatMap(([name, times]) => {
    const left = times - (toldOf.get(name) ?? 0);
    return left > 0 ? [[name, left] as const] : [];
  });
}
