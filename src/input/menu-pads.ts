export type MenuDirection = 'left' | 'right' | 'up' | 'down';

export interface MenuWishes {
  move(direction: MenuDirection): void;
  select(): void;
  back(): void;
  /** The start button: pause, or on from a pause. */
  start(): void;
}

export interface MenuPads {
  /** Reads the pads. Once a frame with the frame's `performance.now()`. */
  poll(perfMs: number): void;
  /** While false nothing is wished for but `start`. What is held at a change has to be let go first. */
  enabled: boolean;
}

/** A direction that is held moves again after this long, and then each time after the shorter one, ms. */
const FIRST_REPEAT_MS = 420;
const REPEAT_MS = 130;
const STICK_AT = 0.6;
/** Buttons of the standard mapping. */
const BUTTON = { select: 0, back: 1, start: 9, up: 12, down: 13, left: 14, right: 15 } as const;
const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;

/** Menus by gamepads of the standard mapping: d-pad or left stick, A, B and start. Any pad may be used. */
export function createMenuPads(
  wishes: MenuWishes,
  readPads: () => readonly (Gamepad | null)[] = () => navigator.getGamepads?.() ?? [],
): MenuPads {
  let isEnabled = true;
  let held: MenuDirection | null = null;
  let repeatAtMs = 0;
  /** Buttons that are down and have been answered, or were down when the menus began. */
  const spent = new Set<keyof typeof BUTTON>();
  let isStale = true;

  function isDown(pads: readonly (Gamepad | null)[], name: keyof typeof BUTTON): boolean {
    return pads.some((pad) => pad?.mapping === 'standard' && (pad.buttons[BUTTON[name]]?.pressed ?? false));
  }

  function directionOf(pads: readonly (Gamepad | null)[]): MenuDirection | null {
    for (const direction of DIRECTIONS) if (isDown(pads, direction)) return direction;
    for (const pad of pads) {
      if (pad?.mapping !== 'standard') continue;
      const x = pad.axes[0] ?? 0;
      const y = pad.axes[1] ?? 0;
      if (Math.max(Math.abs(x), Math.abs(y)) < STICK_AT) continue;
      return Math.abs(x) > Math.abs(y) ? (x < 0 ? 'left' : 'right') : y < 0 ? 'up' : 'down';
    }
    return null;
  }

  /** True at the moment a button goes down. */
  function isFresh(pads: readonly (Gamepad | null)[], name: 'select' | 'back' | 'start'): boolean {
    if (!isDown(pads, name)) {
      spent.delete(name);
      return false;
    }
    if (spent.has(name)) return false;
    spent.add(name);
    return !isStale;
  }

  function steer(direction: MenuDirection | null, perfMs: number): void {
    if (direction === null || direction !== held) {
      held = direction;
      repeatAtMs = isStale ? Number.POSITIVE_INFINITY : perfMs + FIRST_REPEAT_MS;
      if (direction !== null && !isStale) wishes.move(direction);
      return;
    }
    if (isStale || perfMs < repeatAtMs) return;
    repeatAtMs = perfMs + REPEAT_MS;
    wishes.move(direction);
  }

  return {
    poll(perfMs) {
      const pads = readPads();
      const starts = isFresh(pads, 'start');
      const selects = isFresh(pads, 'select');
      const backs = isFresh(pads, 'back');
      if (starts) wishes.start();
      if (isEnabled) {
        steer(directionOf(pads), perfMs);
        if (selects) wishes.select();
        if (backs) wishes.back();
      }
      isStale = false;
    },
    get enabled() {
      return isEnabled;
    },
    set enabled(next) {
      if (next === isEnabled) return;
      isEnabled = next;
      held = null;
      isStale = true;
    },
  };
}
