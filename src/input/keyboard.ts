import { createHolds } from './holds';
import { type KeyMap, verbsByCode } from './key-map';
import { isTypingInto } from './typing';
import type { ListenToVerbs } from './verb-press';

export interface Keyboard {
  /** While false no key does anything and the page keeps its keys. Going false releases what is held. */
  enabled: boolean;
  /** Releases what is held and listens to other keys from now on. */
  setKeyMap(keys: KeyMap): void;
  /** Releases what is held at `perfMs`. A key that is still down must go up before it presses again. */
  releaseAll(perfMs: number): void;
  /** Removes every listener. Releases nothing. */
  dispose(): void;
}

/**
 * Verbs from keys, timed by `event.timeStamp`, which stays right when the handler runs late.
 *
 * Auto-repeat, keys typed into a field and keys with Ctrl, Meta or Alt press nothing. Losing the focus or the
 * visibility of the page releases everything, because the keys' going up will not be reported. Mapped keys lose their
 * default action (arrows scroll) while enabled.
 */
export function createKeyboard(target: Window, keys: KeyMap, listen: ListenToVerbs): Keyboard {
  const holds = createHolds(listen);
  let verbs = verbsByCode(keys);
  let isEnabled = true;

  function onKeyDown(event: KeyboardEvent): void {
    const verb = verbs.get(event.code);
    if (!isEnabled || verb === undefined || isTypingInto(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) holds.press(event.code, verb, event.timeStamp);
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (holds.has(event.code)) event.preventDefault();
    holds.release(event.code, event.timeStamp);
  }

  const onBlur = (event: Event): void => holds.releaseAll(event.timeStamp);
  const onVisibility = (event: Event): void => {
    if (target.document.visibilityState === 'hidden') holds.releaseAll(event.timeStamp);
  };

  target.addEventListener('keydown', onKeyDown);
  target.addEventListener('keyup', onKeyUp);
  target.addEventListener('blur', onBlur);
  target.document.addEventListener('visibilitychange', onVisibility);

  return {
    get enabled() {
      return isEnabled;
    },
    set enabled(next) {
      isEnabled = next;
      if (!next) holds.releaseAll(target.performance.now());
    },
    setKeyMap(next) {
      holds.releaseAll(target.performance.now());
      verbs = verbsByCode(next);
    },
    releaseAll: (perfMs) => holds.releaseAll(perfMs),
    dispose() {
      target.removeEventListener('keydown', onKeyDown);
      target.removeEventListener('keyup', onKeyUp);
      target.removeEventListener('blur', onBlur);
      target.document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
