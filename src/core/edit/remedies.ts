import type { Finding } from '../level/verify/finding';
import type { Draft } from './draft';
import { ITEM_MENDS } from './item-mends';
import { type FoundItem, itemAtSteps, stepsOf } from './item-path';
import { LEVEL_MENDS } from './level-mends';

/** A mend that can be made with one click. */
export interface Remedy {
  /** What it does, for a button and for the name of the step: "Move it onto the grid". */
  readonly name: string;
  /** The mended draft; the same draft where there is nothing to mend any more or no room for it. */
  apply(draft: Draft): Draft;
}

/** How one rule's findings about an item are mended. */
export interface ItemMend {
  readonly name: string;
  mend(draft: Draft, found: FoundItem, finding: Finding): Draft;
}

/** How one rule's findings about a level or a chart are mended. */
export interface LevelMend {
  readonly name: string;
  mend(draft: Draft, finding: Finding): Draft;
}

/**
 * The one-click mend for a finding; null where only its author can know what is meant.
 *
 * @param draft With it, null is also answered where the mend could change nothing.
 */
export function remedyFor(finding: Finding, draft?: Draft): Remedy | null {
  const remedy = itemRemedy(finding) ?? levelRemedy(finding);
  if (remedy === null || draft === undefined) return remedy;
  return remedy.apply(draft) === draft ? null : remedy;
}

function itemRemedy(finding: Finding): Remedy | null {
  const mend = own(ITEM_MENDS, finding.rule);
  if (mend === null) return null;
  const steps = stepsOf(finding.at.path);
  return {
    name: mend.name,
    apply: (draft) => {
      const found = itemAtSteps(draft, steps);
      // What stands there now may be something else than what was found.
      return found === null || found.item.tick !== finding.at.tick ? draft : mend.mend(draft, found, finding);
    },
  };
}

function levelRemedy(finding: Finding): Remedy | null {
  const mend = own(LEVEL_MENDS, finding.rule);
  return mend === null ? null : { name: mend.name, apply: (draft) => mend.mend(draft, finding) };
}

/** Rules are looked up by a name that comes from elsewhere. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
