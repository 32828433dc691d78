import type { CourseCash } from './events';
import { CASH_DOLLARS } from './rules';
import { earnStyle } from './score';
import type { TakeDraft } from './take-draft';

/** The car reaches a bag of cash, and picks it up when it drives in that lane. */
export function reachCash(draft: TakeDraft, cash: CourseCash): void {
  draft.cursor.nextCash += 1;
  if (draft.take.lane !== cash.lane) return;
  draft.events.push({
    type: 'cashCollected',
    us: cash.us,
    cash: cash.index,
    dollars: earnStyle(draft, CASH_DOLLARS),
  });
}
