import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLevel } from '../../../src/core/level/format';
import type { DraftVault } from '../../../src/storage/drafts/draft-vault';
import { beginTrack, follow } from '../../../src/storage/drafts/track';
import { createdIn, freshVault, openedIn, pageOver } from './desk';
import { EMPTY, entryOf, lots } from './random-edits';

/** A page dies in the middle of one of its calls to the database. From then on nothing it does reaches anybody. */
interface Death {
  readonly within: 'append' | 'putSnapshot' | 'prune' | 'putVersions';
  /** Which of these calls, from 1. */
  readonly call: number;
  /** The database has carried the call out, but the page does not hear of it any more. */
  readonly isCarriedOut: boolean;
}

function dyingVault(vault: DraftVault, { within, call, isCarriedOut }: Death): DraftVault & { isDead: boolean } {
  let calls = 0;
  const dying = { ...vault, isDead: false };
  for (const name of Object.keys(vault) as (keyof DraftVault)[]) {
    const work = vault[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(dying, {
      [name]: (...args: unknown[]) => {
        if (dying.isDead) return new Promise(() => {});
        if (name === within) calls += 1;
        if (name !== within || calls < call) return work.apply(vault, args);
        dying.isDead = true;
        if (isCarriedOut) void work.apply(vault, args);
        return new Promise(() => {});
      },
    });
  }
  return dying;
}

const EDITS = 450;
const TIDYING = ['putSnapshot', 'prune', 'putVersions'] as const;
const common = { isCarriedOut: fc.boolean(), seed: fc.nat(), isPatient: fc.boolean() };
const inAnEdit = fc.record({
  ...common,
  within: fc.constant('append' as const),
  call: fc.nat().map((n) => 1 + (n % EDITS)),
});
// 450 edits bring two snapshots, the second of which prunes, and two versions.
const inTidying = fc.record({
  ...common,
  within: fc.constantFrom(...TIDYING),
  call: fc.constantFrom(1, 2),
});
type How = Death & { readonly seed: number; readonly isPatient: boolean };
const death: fc.Arbitrary<How> = fc.oneof(inAnEdit, inTidying);

test('a page that dies at any moment leaves the draft after its last edit or the one before, and all of undo', async () => {
  const deaths = new Set<string>();
  await fc.assert(
    fc.asyncProperty(death, async ({ seed, isPatient, ...how }) => {
      const disk = await freshVault();
      const id = await createdIn(pageOver(disk).store, EMPTY, new Map());
      const vault = dyingVault(disk, how);
      const page = pageOver(vault);
      const opened = await openedIn(page.store, id);
      const tracks = [beginTrack(EMPTY)];
      for (const n of lots(EDITS, seed)) {
        const track = tracks.at(-1) ?? beginTrack(EMPTY);
        const entry = entryOf(track, n);
        const next = follow(track, entry);
        if (next === null) throw new Error('The entry was drawn to fit.');
        tracks.push(next);
        const kept = opened.append(entry);
        if (vault.isDead) break;
        if (isPatient) await kept;
        else if (n % 4 === 0) await new Promise((done) => setImmediate(done));
        for (const work of page.idle.splice(0)) work();
        if (vault.isDead) break;
      }
      if (vault.isDead) deaths.add(how.within);

      const again = await openedIn(pageOver(disk).store, id);
      expect(again.notes).toEqual([]);
      const [before, last] = tracks.slice(-2).map(({ draft, history }) => [formatLevel(draft), history]);
      expect([before, last], 'more than one edit is missing').toContainEqual([formatLevel(again.draft), again.history]);
      while (again.history.past.length > 0) expect(await again.append({ kind: 'undo' })).toEqual({ ok: true });
      expect(formatLevel(again.draft)).toBe(formatLevel(EMPTY));
    }),
    {
      numRuns: 30,
      examples: TIDYING.map((within): [How] => [{ within, call: 1, isCarriedOut: true, seed: 1, isPatient: true }]),
    },
  );
  expect([...deaths].sort()).toEqual(['append', 'prune', 'putSnapshot', 'putVersions']);
});
