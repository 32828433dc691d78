import type { TakeEvent } from '../chase/events';
import { sha256Hex } from '../level/sha256';

/** A short name for a stream of events: the same bytes on every machine, and no two streams share one (SHA-256 of its JSON). */
export function digestEvents(events: readonly TakeEvent[]): string {
  // Every field is a number or one of our own words, so that a character is a byte.
  const text = JSON.stringify(events);
  return sha256Hex(Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
}
