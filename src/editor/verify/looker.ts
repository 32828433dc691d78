import type { Draft } from '../../core/edit/draft';
import { applyPatch, invertPatch, type Patch } from '../../core/edit/patch';
import type { Heard } from '../../core/level/verify/verify-level';
import type { Looked } from './checker';
import { lookAtDraft } from './look-at-draft';

/** What the page sends. Patches, not drafts: a long level is copied once. */
export type LookerWish =
  | { readonly kind: 'open'; readonly turn: number; readonly draft: Draft }
  | { readonly kind: 'heard'; readonly turn: number; readonly heard: Heard }
  | { readonly kind: 'patch'; readonly turn: number; readonly patch: Patch; readonly isBack: boolean };

export interface LookerAnswer {
  /** The last wish that the answer knows of. */
  readonly turn: number;
  readonly looked: Looked;
}

/**
 * Follows a draft by its patches and looks at it when they have come to rest.
 *
 * @param later Runs something in a moment; edits that come meanwhile are looked at together.
 */
export function createLooker(answer: (answer: LookerAnswer) => void, later: (run: () => void) => void) {
  let draft: Draft | null = null;
  let heard: Heard = {};
  let turn = 0;
  let isDue = false;

  function look(): void {
    isDue = false;
    if (draft !== null) answer({ turn, looked: lookAtDraft(draft, heard) });
  }

  return {
    take(wish: LookerWish): void {
      turn = wish.turn;
      if (wish.kind === 'open') draft = wish.draft;
      else if (wish.kind === 'heard') heard = wish.heard;
      else if (draft !== null) draft = applyPatch(draft, wish.isBack ? invertPatch(wish.patch) : wish.patch);
      if (isDue) return;
      isDue = true;
      later(look);
    },
  };
}
