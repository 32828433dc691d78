import { itemAtSteps, stepsOf } from '../../core/edit/item-path';
import type { Finding } from '../../core/level/verify/verify-level';
import type { Tick } from '../../core/time/units';
import type { EditorSession } from '../session';

/** The next finding that has a place, in a direction from a tick; round and round. */
export function findingFrom(findings: readonly Finding[], tick: Tick, by: 1 | -1): Finding | null {
  const placed = findings.filter(({ at }) => at.tick !== undefined);
  const tickOf = ({ at }: Finding) => at.tick ?? 0;
  const found = by > 0 ? placed.find((one) => tickOf(one) > tick) : placed.findLast((one) => tickOf(one) < tick);
  return found ?? placed.at(by > 0 ? 0 : -1) ?? null;
}

/** Puts the cursor where a finding is, shows its chart, and selects the thing itself. */
export function jumpToFinding(session: EditorSession, { at, message }: Finding): void {
  const { model } = session;
  if (at.difficulty !== undefined && model.draft.peek().charts.some((one) => one.difficulty === at.difficulty)) {
    model.difficulty.value = at.difficulty;
  }
  if (at.tick !== undefined) session.seek(at.tick);
  const found = itemAtSteps(model.draft.peek(), stepsOf(at.path));
  session.select(found === null ? [] : [found.item]);
  model.say.value = message;
}
