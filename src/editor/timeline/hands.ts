import type { Pointer } from './gestures/board';
import type { Gestures } from './gestures/gestures';

/** Listens to mouse, pen, fingers and wheel over the canvas, and to Space, Alt and Escape while one is at it. */
export interface Hands {
  /** Where the mouse rests, from the left edge of the plot; null when it is elsewhere or a finger. */
  readonly hover: { readonly x: number; readonly y: number; readonly isAlt: boolean } | null;
  /** Counts whatever has happened. */
  readonly turn: number;
  readonly isSpace: boolean;
  /** Whether the space bar that is held, or was just let go, has moved the song. */
  readonly hasPanned: boolean;
  dispose(): void;
}

const LINE_PX = 16;
const BUTTONS = ['main', 'middle', 'second'] as const;

export function listenToHands(canvas: HTMLCanvasElement, gestures: Gestures, gutterPx: () => number): Hands {
  const page = canvas.ownerDocument;
  const world = page.defaultView;
  const end = new AbortController();
  let hover: { x: number; y: number; isAlt: boolean } | null = null;
  let turn = 0;
  let isSpace = false;
  let hasPanned = false;
  canvas.style.touchAction = 'none';

  const placeOf = (event: MouseEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left - gutterPx(), y: event.clientY - box.top };
  };

  const pointerOf = (event: PointerEvent | MouseEvent): Pointer => ({
    ...placeOf(event),
    id: 'pointerId' in event ? event.pointerId : 0,
    perfMs: event.timeStamp,
    button: BUTTONS[event.button] ?? 'main',
    isTouch: 'pointerType' in event && event.pointerType === 'touch',
    isShift: event.shiftKey,
    isCtrl: event.ctrlKey || event.metaKey,
    isAlt: event.altKey,
    isSpace,
  });

  function listen<K extends keyof HTMLElementEventMap>(
    name: K,
    hear: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void {
    canvas.addEventListener(
      name,
      (event) => {
        turn += 1;
        hear(event);
      },
      { ...options, signal: end.signal },
    );
  }

  listen('pointerdown', (event) => {
    if (event.button === 1) event.preventDefault();
    if (event.button < BUTTONS.length) canvas.setPointerCapture(event.pointerId);
    hasPanned ||= isSpace;
    canvas.focus({ preventScroll: true });
    gestures.down(pointerOf(event));
  });
  listen('pointermove', (event) => {
    hover = event.pointerType === 'touch' ? null : { ...placeOf(event), isAlt: event.altKey };
    gestures.move(pointerOf(event));
  });
  listen('pointerup', (event) => gestures.up(pointerOf(event)));
  listen('pointercancel', () => gestures.cancel());
  listen('pointerleave', () => {
    hover = null;
  });
  listen('dblclick', (event) => gestures.doubleClick(pointerOf(event)));
  listen('contextmenu', (event) => event.preventDefault());
  listen(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      gestures.wheel({
        ...placeOf(event),
        deltaX: event.deltaX * unit,
        deltaY: event.deltaY * unit,
        isCtrl: event.ctrlKey || event.metaKey,
        isShift: event.shiftKey,
      });
    },
    { passive: false },
  );

  /** With the mouse over the timeline and the focus on it or nowhere, the bar is a hand that moves the song. */
  const isSpaceOurs = ({ shiftKey, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean => {
    if (hover === null || shiftKey || ctrlKey || metaKey || altKey || defaultPrevented) return false;
    const focused = page.activeElement;
    return focused === null || focused === page.body || focused.contains(canvas);
  };

  const hearKey = (event: KeyboardEvent): void => {
    const isDown = event.type === 'keydown';
    if (event.code === 'Space' && isDown && !event.repeat) hasPanned = false;
    if (event.code === 'Space' && isDown && (isSpace || isSpaceOurs(event))) {
      isSpace = true;
      turn += 1;
    } else if (event.code === 'Space' && !isDown && isSpace) {
      isSpace = false;
      turn += 1;
    }
    if (event.key === 'Alt' && hover !== null) {
      hover.isAlt = isDown;
      turn += 1;
    }
    if (isDown && event.key === 'Escape' && gestures.isActive) {
      event.stopPropagation();
      event.preventDefault();
      gestures.cancel();
      turn += 1;
    }
  };
  world?.addEventListener('keydown', hearKey, { capture: true, signal: end.signal });
  world?.addEventListener('keyup', hearKey, { capture: true, signal: end.signal });
  world?.addEventListener(
    'blur',
    () => {
      isSpace = false;
      gestures.cancel();
    },
    { signal: end.signal },
  );

  return {
    get hover() {
      return hover;
    },
    get turn() {
      return turn;
    },
    get hasPanned() {
      return hasPanned;
    },
    get isSpace() {
      return isSpace;
    },
    dispose: () => end.abort(),
  };
}
