import type { Verb } from '../core/level/model';
import type { ListenToVerbs } from './verb-press';

/** What is held down on one device. A source is a key, a finger or a button; several may mean the same verb. */
export interface Holds {
  press(source: string | number, verb: Verb, perfMs: number): void;
  release(source: string | number, perfMs: number): void;
  releaseAll(perfMs: number): void;
  has(source: string | number): boolean;
}

/**
 * A second source of a verb that is already down is a press of its own, so that two fingers can alternate on two keys;
 * the verb goes up only when its last source does. A source that is down already presses nothing.
 */
export function createHolds(listen: ListenToVerbs): Holds {
  const held = new Map<string | number, Verb>();

  function isHeld(verb: Verb): boolean {
    for (const other of held.values()) if (other === verb) return true;
    return false;
  }

  function release(source: string | number, perfMs: number): void {
    const verb = held.get(source);
    if (verb === undefined) return;
    held.delete(source);
    if (!isHeld(verb)) listen({ perfMs, verb, down: false });
  }

  return {
    press(source, verb, perfMs) {
      if (held.has(source)) return;
      held.set(source, verb);
      listen({ perfMs, verb, down: true });
    },
    release,
    releaseAll(perfMs) {
      for (const source of [...held.keys()]) release(source, perfMs);
    },
    has: (source) => held.has(source),
  };
}
