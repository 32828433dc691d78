import type { Signal } from '@preact/signals';

/** Writes the live region. A text that stands there already is written with a trailing space, so that it is said again. */
export function say(live: Signal<string>, text: string): void {
  live.value = live.peek() === text ? `${text} ` : text;
}
