import type { Verb } from '../core/level/model';
import { createHolds } from './holds';
import type { ListenToVerbs } from './verb-press';

/** Buttons of the standard mapping: A, B, the triggers, the d-pad. */
const BUTTONS: readonly (readonly [button: number, verb: Verb])[] = [
  [0, 'boost'],
  [1, 'brake'],
  [6, 'brake'],
  [7, 'boost'],
  [14, 'left'],
  [15, 'right'],
];
/** Travel of a stick or a trigger that presses, and below which it lets go again: apart, so that it cannot flutter. */
const PRESS_AT = 0.5;
const RELEASE_AT = 0.35;
/** A pad's own time stamp further back than this, ms, belongs to an earlier change or to another time base. */
const TRUSTED_MS = 100;

export interface Pads {
  /** Reads the pads. Once a frame with the frame's `performance.now()`, before the take is advanced. */
  poll(perfMs: number): void;
  /** While false nothing is read. Going false releases what is held. */
  enabled: boolean;
  releaseAll(perfMs: number): void;
}

/**
 * Verbs from gamepads of the standard mapping. Pads can only be polled: a press is as exact as `gamepad.timestamp`,
 * or as the frame where a browser leaves that out.
 */
export function createPads(
  listen: ListenToVerbs,
  readPads: () => readonly (Gamepad | null)[] = () => navigator.getGamepads?.() ?? [],
): Pads {
  const holds = createHolds(listen);
  /** Time of the last poll, so that a vanished pad and a switch-off have a time to release at. */
  let polledMs = 0;
  let isEnabled = true;
  /** Pads of the last poll, a bit each. */
  let seen = 0;

  function change(source: string, verb: Verb, travel: number, perfMs: number): void {
    if (!holds.has(source) && travel >= PRESS_AT) holds.press(source, verb, perfMs);
    else if (holds.has(source) && travel < RELEASE_AT) holds.release(source, perfMs);
  }

  function read(pad: Gamepad, perfMs: number): void {
    const age = perfMs - pad.timestamp;
    const at = pad.timestamp > 0 && age >= 0 && age <= TRUSTED_MS ? pad.timestamp : perfMs;
    for (const [button, verb] of BUTTONS) {
      const state = pad.buttons[button];
      const travel = state === undefined ? 0 : Math.max(state.value, state.pressed ? 1 : 0);
      change(`${pad.index}/${button}`, verb, travel, at);
    }
    const stick = pad.axes[0] ?? 0;
    change(`${pad.index}/stick-left`, 'left', -stick, at);
    change(`${pad.index}/stick-right`, 'right', stick, at);
  }

  return {
    poll(perfMs) {
      polledMs = perfMs;
      if (!isEnabled) return;
      let present = 0;
      for (const pad of readPads()) {
        if (pad === null || pad.mapping !== 'standard') continue;
        present |= 1 << pad.index;
        read(pad, perfMs);
      }
      // A pad that is gone reports nothing more: let everything go rather than drive on by itself.
      if ((seen & ~present) !== 0) holds.releaseAll(perfMs);
      seen = present;
    },
    get enabled() {
      return isEnabled;
    },
    set enabled(next) {
      isEnabled = next;
      if (!next) holds.releaseAll(polledMs);
    },
    releaseAll: (perfMs) => holds.releaseAll(perfMs),
  };
}
