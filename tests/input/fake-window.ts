/** A window for Node: real event targets, a page whose visibility the test sets, a time line that it turns. */
export interface FakeWindow {
  readonly window: Window;
  /** Fires a key event at `perfMs`; answers whether its default action was prevented. */
  key(type: 'keydown' | 'keyup', code: string, perfMs: number, more?: KeyExtras): boolean;
  blur(perfMs: number): void;
  hide(perfMs: number): void;
  nowMs: number;
}

export interface KeyExtras {
  readonly repeat?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  /** What the key was pressed on. */
  readonly on?: { tagName: string; type?: string; isContentEditable?: boolean };
}

/** An event with fields a browser would fill in. */
export function fakeEvent(type: string, fields: Record<string, unknown>): Event {
  const event = new Event(type, { cancelable: true });
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(event, name, { value });
  return event;
}

export function createFakeWindow(): FakeWindow {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const fake = {
    nowMs: 0,
    window: undefined as unknown as Window,
    key(type: 'keydown' | 'keyup', code: string, perfMs: number, more: KeyExtras = {}): boolean {
      const { on, ...flags } = more;
      const fields = {
        code,
        timeStamp: perfMs,
        repeat: false,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        ...flags,
      };
      const event = fakeEvent(type, on === undefined ? fields : { ...fields, target: on });
      return !fake.window.dispatchEvent(event);
    },
    blur(perfMs: number): void {
      fake.window.dispatchEvent(fakeEvent('blur', { timeStamp: perfMs }));
    },
    hide(perfMs: number): void {
      page.visibilityState = 'hidden';
      page.dispatchEvent(fakeEvent('visibilitychange', { timeStamp: perfMs }));
    },
  };
  const target = Object.assign(new EventTarget(), { document: page, performance: { now: () => fake.nowMs } });
  fake.window = target as unknown as Window;
  return fake;
}
