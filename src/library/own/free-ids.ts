import { MAX_TEXT } from '../../core/level/limits';

/** Nobody has more chases of one name. */
const MOST = 500;

/**
 * The id itself and then `<id>-2`, `<id>-3` and so on, without the reserved ones.
 *
 * @param reserved Null when they are not known: then the id itself may be one.
 */
export function* freeIds(id: string, reserved: readonly string[] | null): Iterable<string> {
  const taken = new Set(reserved ?? [id]);
  for (let number = 1; number <= MOST; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const candidate = `${id.slice(0, MAX_TEXT.id - suffix.length).replace(/-$/, '')}${suffix}`;
    if (!taken.has(candidate)) yield candidate;
  }
}
