import type { Draft } from '../../core/edit/draft';
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
  const item = itemAt(model.draft.peek(), at.path);
  session.select(item !== null && 'tick' in item ? [item] : []);
  model.say.value = message;
}

/** The value that a JSON path of a finding names, where it is an object: `$.charts[0].cues[12]`, or one of its fields. */
export function itemAt(draft: Draft, path: string): object | null {
  let value: unknown = draft;
  let item: object | null = null;
  for (const [, name, index] of path.matchAll(/\.?([A-Za-z_]\w*)|\[(\d+)\]/g)) {
    if (typeof value !== 'object' || value === null) break;
    const key = name ?? index ?? '';
    if (!Object.hasOwn(value, key)) break;
    value = (value as Record<string, unknown>)[key];
    if (index !== undefined && typeof value === 'object' && value !== null) item = value;
  }
  return item;
}
