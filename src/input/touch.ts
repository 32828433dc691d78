import type { Verb } from '../core/level/model';
import { createHolds } from './holds';
import type { ListenToVerbs } from './verb-press';

export interface Touch {
  /** While false no finger does anything. Going false releases what is held. */
  enabled: boolean;
  releaseAll(perfMs: number): void;
  dispose(): void;
}

/** The verb of a point in a box: outer thirds steer, the middle boosts above its half and brakes below. */
export function verbOfPoint(x: number, y: number, width: number, height: number): Verb {
  if (x < width / 3) return 'left';
  if (x >= (width * 2) / 3) return 'right';
  return y < height / 2 ? 'boost' : 'brake';
}

/** Whether a touch at this target is meant for a control of the page. */
function isControl(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest('a, button, input, select') !== null;
}

/**
 * Verbs from fingers on `element`, timed by `event.timeStamp`. A finger keeps the verb it came down on, wherever it
 * slides. The mouse and touches on links and buttons are left to the page.
 */
export function createTouch(element: HTMLElement, listen: ListenToVerbs): Touch {
  const holds = createHolds(listen);
  const touchActionBefore = element.style.touchAction;
  let isEnabled = true;

  function onDown(event: PointerEvent): void {
    if (!isEnabled || event.pointerType === 'mouse') return;
    if (isControl(event.target)) return;
    const box = element.getBoundingClientRect();
    const verb = verbOfPoint(event.clientX - box.left, event.clientY - box.top, box.width, box.height);
    event.preventDefault();
    holds.press(event.pointerId, verb, event.timeStamp);
  }

  const onUp = (event: PointerEvent): void => holds.release(event.pointerId, event.timeStamp);

  // Without this a phone scrolls or zooms, and cancels the pointer in the middle of a hold.
  element.style.touchAction = 'none';
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);

  return {
    get enabled() {
      return isEnabled;
    },
    set enabled(next) {
      isEnabled = next;
      if (!next) holds.releaseAll(performance.now());
    },
    releaseAll: (perfMs) => holds.releaseAll(perfMs),
    dispose() {
      element.style.touchAction = touchActionBefore;
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    },
  };
}
