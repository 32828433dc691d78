import { lineOf } from '../../core/edit/draft';
import { formatLevel } from '../../core/level/format';
import type { LevelError } from '../../core/level/level-error';
import { checkLevel, parseLevel } from '../../core/level/parse';
import type { Level } from '../../core/level/schema';
import type { StoredLevel } from '../../storage/own-levels/own-level';
import type { OwnLevelStore } from '../../storage/own-levels/own-level-store';
import type { Kept } from '../../storage/store';
import { hashBytes } from '../hash-bytes';
import { PACKAGE_SUFFIX } from '../package/package-limits';
import { freeIds } from './free-ids';
import { sameStems } from './load-own';

export interface PublishOptions {
  /** The draft that it comes from. Publishing it again puts the new level in the place of the old one. */
  readonly draftId?: string;
}

export type Published =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly message: string; readonly errors: readonly LevelError[] };

export type Imported =
  | {
      readonly ok: true;
      readonly id: string;
      readonly title: string;
      readonly notes: readonly string[];
      /** False when the very same level was there already. */
      readonly isNew: boolean;
    }
  /** `path` is a JSON path, the name of a file in the package, or empty. */
  | { readonly ok: false; readonly errors: readonly LevelError[] };

export type Exported =
  | { readonly ok: true; readonly name: string; readonly file: Blob }
  | { readonly ok: false; readonly message: string };

/** What a player does with levels of his own. Nothing here rejects: what fails is told in words. */
export interface OwnShelf {
  /** Why levels are not kept for good, in words; null while they are. */
  trouble(): Promise<string | null>;
  /** Puts a level on the mixtape. It has to be sound: what the checks find is answered as errors. */
  publish(level: Level, files: ReadonlyMap<string, Blob>, options?: PublishOptions): Promise<Published>;
  /** Reads a package and puts its level on the mixtape. */
  take(file: Blob): Promise<Imported>;
  rename(id: string, title: string): Promise<Kept>;
  /** Takes it off the mixtape; its boards stay. Can be restored until the page is left, and in other tabs for a day. */
  remove(id: string): Promise<Kept>;
  restore(id: string): Promise<Kept>;
  /** As a package. What was imported comes out as it went in. */
  export(id: string): Promise<Exported>;
  /** The draft that a level was published from; null for one that came as a package or is not there. */
  draftOf(id: string): Promise<string | null>;
  /** The audio of a level by its file names; null when it is not there. */
  files(id: string): Promise<ReadonlyMap<string, Blob> | null>;
  /** Tells the id of a level that came, went or is another one now. */
  onChange(listen: (id: string) => void): () => void;
}

const GONE = 'This chase is not on your mixtape any more.';

/**
 * @param own The store, opened when it is first asked for.
 * @param reserved Ids that no level of the player's may have: those of the bundled ones.
 */
export function createOwnShelf(
  own: () => Promise<OwnLevelStore>,
  reserved: () => Promise<readonly string[] | null>,
): OwnShelf {
  const listeners = new Set<(id: string) => void>();

  function told<T extends { readonly ok: boolean }>(id: string, result: T): T {
    if (result.ok) for (const listen of listeners) listen(id);
    return result;
  }

  let adding: Promise<unknown> = Promise.resolve();
  /** One after the other: what comes second has to see what the first has put there. Never rejects by the one before. */
  function inTurn<T>(add: () => Promise<T>): Promise<T> {
    const added = adding.then(add);
    adding = added.catch(() => undefined);
    return added;
  }

  /** Adds a level under the first id that is free. */
  async function add(
    wanted: string,
    { textFor, ...level }: NewLevel,
    files: ReadonlyMap<string, Blob>,
  ): Promise<Added> {
    const store = await own();
    for (const id of freeIds(wanted, await reserved())) {
      const kept = await store.add({ ...level, id, text: textFor(id) }, files);
      if (kept === 'taken') continue;
      return told(id, kept.ok ? { ok: true as const, id } : kept);
    }
    return { ok: false, message: 'There are too many chases of this name. Give it another one.' };
  }

  async function publish(level: Level, files: ReadonlyMap<string, Blob>, draftId: string | null): Promise<Published> {
    const checked = checkLevel(JSON.parse(JSON.stringify(level)));
    if (!checked.ok) return refuse('The chase is not ready yet.', checked.errors);
    const missing = missingStems(checked.level, files);
    if (missing.length > 0) return refuse('Its audio is missing.', missing);
    const audio = onlyStems(checked.level, files);
    const stems = await hashesOf(checked.level, audio);
    const store = await own();
    const textFor = (id: string): string => formatLevel({ ...checked.level, id });

    const { levels, isRead, trouble } = await store.list();
    const before = draftId === null ? undefined : levels.find((one) => one.draftId === draftId);
    // It may be there already, and must not come to be there twice.
    if (draftId !== null && !isRead) return refuse(`Your chases could not be read. ${trouble ?? ''}`.trim(), []);
    if (before !== undefined) {
      const { id } = before;
      const kept = await store.replace({ id, text: textFor(id), stems, draftId }, audio);
      return told(id, kept.ok ? { ok: true as const, id } : refuse(kept.message, []));
    }
    const added = await add(checked.level.id, { stems, draftId, textFor }, audio);
    return added.ok ? added : refuse(added.message, []);
  }

  async function take(file: Blob): Promise<Imported> {
    const { readPackage } = await import('../package/read-package');
    const read = await readPackage(file);
    if (!read.ok) return read;
    const { level, files, notes } = read;
    const { title } = level;
    const text = formatLevel(level);
    const stems = await hashesOf(level, files);
    const isSame = (one: StoredLevel): boolean => one.text === text && sameStems(one.stems, stems);
    const store = await own();
    const { levels, isRead, trouble } = await store.list();
    if (!isRead) {
      return { ok: false, errors: [{ path: '', message: 'Your chases could not be read.', remedy: trouble ?? '' }] };
    }
    const same = levels.find(isSame);
    if (same !== undefined) return { ok: true, id: same.id, title, notes, isNew: false };
    const before = await store.read(level.id);
    // The very one that was deleted a while ago.
    if (before?.isRemoved === true && isSame(before.level)) {
      const { id } = before.level;
      if (told(id, await store.restore(id)).ok) return { ok: true, id, title, notes, isNew: true };
    }
    const added = await add(level.id, { stems, draftId: null, textFor: () => text }, files);
    if (added.ok) return { ok: true, id: added.id, title, notes, isNew: true };
    return { ok: false, errors: [{ path: '', message: added.message, remedy: '' }] };
  }

  return {
    trouble: async () => (await own()).trouble,

    async publish(level, files, { draftId } = {}) {
      try {
        return await inTurn(() => publish(level, files, draftId ?? null));
      } catch {
        return refuse('The audio could not be read. Choose the file again.', []);
      }
    },

    async take(file) {
      try {
        return await inTurn(() => take(file));
      } catch {
        const remedy = 'Load the page again and give it once more.';
        return { ok: false, errors: [{ path: '', message: 'The package could not be read.', remedy }] };
      }
    },

    async rename(id, title) {
      const store = await own();
      const level = levelOf(await store.read(id));
      if (level === null) return { ok: false, message: GONE };
      const line = lineOf(title, '');
      if (line === '') return { ok: false, message: 'A chase needs a title.' };
      return told(id, await store.rewrite(id, formatLevel({ ...level, title: line })));
    },

    remove: async (id) => told(id, await (await own()).remove(id)),
    restore: async (id) => told(id, await (await own()).restore(id)),

    async export(id) {
      const store = await own();
      const found = await store.read(id);
      const level = levelOf(found);
      const files = await store.files(id);
      if (found === null || level === null || files === null) return { ok: false, message: GONE };
      try {
        const { writePackage } = await import('../package/write-package');
        return { ok: true, name: `${id}${PACKAGE_SUFFIX}`, file: await writePackage(found.level.text, files) };
      } catch {
        return { ok: false, message: 'The audio of this chase cannot be read from the storage.' };
      }
    },

    draftOf: async (id) => (await (await own()).read(id))?.level.draftId ?? null,

    async files(id) {
      const store = await own();
      return (await store.read(id)) === null ? null : store.files(id);
    },

    onChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

interface NewLevel extends Pick<StoredLevel, 'stems' | 'draftId'> {
  textFor(id: string): string;
}

type Added = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string };

function refuse(message: string, errors: readonly LevelError[]): Published & { readonly ok: false } {
  return { ok: false, message, errors };
}

function levelOf(found: { readonly level: StoredLevel } | null): Level | null {
  const parsed = found === null ? null : parseLevel(found.level.text);
  return parsed?.ok === true ? parsed.level : null;
}

function missingStems(level: Level, files: ReadonlyMap<string, Blob>): LevelError[] {
  return level.song.stems.flatMap(({ file }, index) =>
    files.has(file)
      ? []
      : [
          {
            path: `$.song.stems[${index}].file`,
            message: `${file} is missing.`,
            remedy: 'Give the draft its audio again.',
          },
        ],
  );
}

function onlyStems(level: Level, files: ReadonlyMap<string, Blob>): ReadonlyMap<string, Blob> {
  const named = new Set(level.song.stems.map(({ file }) => file));
  return new Map([...files].filter(([name]) => named.has(name)));
}

async function hashesOf(level: Level, files: ReadonlyMap<string, Blob>): Promise<StoredLevel['stems']> {
  const stems: StoredLevel['stems'][number][] = [];
  // One after the other: each lies in the memory as a whole while it is hashed.
  for (const { file } of level.song.stems) {
    const blob = files.get(file) ?? new Blob();
    stems.push({ file, hash: await hashBytes(new Uint8Array(await blob.arrayBuffer())) });
  }
  return stems;
}
