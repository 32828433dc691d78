import { densify, thinOut } from '../../src/core/edit/charts';
import { placeCue } from '../../src/core/edit/cues';
import { diffDrafts } from '../../src/core/edit/diff-drafts';
import { type Draft, draftFromLevel } from '../../src/core/edit/draft';
import { draftOf, type Edited } from '../../src/core/edit/edited';
import { applyPatch, invertPatch } from '../../src/core/edit/patch';
import { itemsIn } from '../../src/core/edit/pick';
import { reviewDraft } from '../../src/core/edit/review';
import { compileDraft } from '../../src/core/edit/safe';
import { setBpm } from '../../src/core/edit/timing';
import { moveItems, reverseItems } from '../../src/core/edit/transform';
import { createDrill } from './drill';
import type { Figure } from './figure';

const CUES = 10_000;
const REPEATS = 25;
const WARM_UPS = 25;

/** What the editor's edits cost in a level of 10,000 cues, in Node. */
export function benchEdit(): Figure[] {
  const level = createDrill(CUES).level;
  const draft = draftFromLevel(level);
  const middle = level.charts[0]?.cues[CUES / 2];
  const tick = (middle?.tick ?? 0) + 60;
  const place = (): Draft => draftOf(placeCue(draft, 'wheelman', { tick, verb: 'left' }));
  const placed = place();
  const patch = diffDrafts(draft, placed);
  const back = invertPatch(patch);
  const some = itemsIn(draft, 'wheelman', tick, tick + 38_400);
  const all = itemsIn(draft, 'wheelman', 0, Number.POSITIVE_INFINITY, ['cues']);
  const moved = draftOf(moveItems(draft, all, 1));
  const edit = (change: () => Draft | Edited) => () => {
    draftOf(change());
  };
  return [
    us('placeCue', edit(place)),
    us('diffOfOneCue', () => diffDrafts(draft, placed)),
    us('applyOneCue', () => applyPatch(draft, patch)),
    us('undoOneCue', () => applyPatch(placed, back)),
    us(
      'moveTenBars',
      edit(() => moveItems(draft, some, 240)),
    ),
    us(
      'reverseTenBars',
      edit(() => reverseItems(draft, some)),
    ),
    us(
      'moveAll',
      edit(() => moveItems(draft, all, 1)),
    ),
    us('diffOfAll', () => diffDrafts(draft, moved)),
    us(
      'setBpmKeepTimes',
      edit(() => setBpm(draft, 0, 151, 'times')),
    ),
    us(
      'thinOutToDriver',
      edit(() => thinOut(draft, 'wheelman', 'driver')),
    ),
    us(
      'densify',
      edit(() => densify(draft, 'wheelman', 0.5)),
    ),
    us('compileDraft', () => compileDraft(placed)),
    us('reviewDraft', () => reviewDraft(placed)),
  ];
}

/** Median of processor time. */
function us(name: string, work: () => unknown): Figure {
  const times = Array.from({ length: WARM_UPS + REPEATS }, () => {
    const from = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - from) / 1000;
  }).slice(WARM_UPS);
  const value = times.sort((a, b) => a - b)[REPEATS >> 1] ?? Number.NaN;
  return { name: `edit.${name}Of10000Cues`, value: Math.round(value * 10) / 10, unit: 'us' };
}
