import { activeArea, type Direction, heldIn, moveFocus, tabInDialog } from './focus';
import type { UiActions, UiModel } from './model';
import { turnValue } from './turn-value';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Not a wish to begin: keys that move about the page or belong to the browser. */
const NOT_ANY_KEY = /^(Tab|Shift|Control|Alt|Meta|Escape|CapsLock|Dead|F\d+|.*Lock|ContextMenu)$/;

/** An element that uses this arrow key itself: sideways only, so that up and down lead out of everything. */
function ownsArrow(target: EventTarget | null, direction: Direction): boolean {
  if (direction === 'up' || direction === 'down') return false;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'button';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && /^(text|number|search)$/.test(target.type);
}

/** The element that stands for "back" on this screen, or for "retry"; screens mark them. */
function marked(root: HTMLElement, mark: 'back' | 'retry'): HTMLElement | null {
  return activeArea(root).querySelector<HTMLElement>(`[data-${mark}]`);
}

export interface MenuKeys {
  /** For pads: the same moves without a keyboard. */
  move(to: Direction | 'select' | 'back'): void;
  dispose(): void;
}

/**
 * Keys of the screens: arrows move the focus, Escape goes back (pauses a rolling take, resumes a paused one), R drives
 * again, and on the title any key begins. While a take rolls the arrows are left alone: they drive.
 */
export function listenForMenuKeys(root: HTMLElement, model: UiModel, actions: UiActions): MenuKeys {
  const isRolling = () => {
    const screen = model.screen.peek();
    return screen.name === 'drive' && screen.pause === null;
  };

  /** The editor has keys of its own. */
  const hasOwnKeys = () => {
    const screen = model.screen.peek();
    return screen.name === 'edit' && screen.ownsKeys;
  };

  function goBack(): boolean {
    const back = marked(root, 'back');
    if (back === null) return false;
    actions.sound('back');
    back.click();
    return true;
  }

  function step(direction: Direction): boolean {
    const hasMoved = moveFocus(root, direction);
    if (hasMoved) actions.sound('move');
    return hasMoved;
  }

  function retry(): boolean {
    if (isRolling()) {
      actions.retry();
      return true;
    }
    const button = marked(root, 'retry');
    button?.click();
    return button !== null;
  }

  function begins(event: KeyboardEvent): boolean {
    if (model.screen.peek().name !== 'title' || NOT_ANY_KEY.test(event.key)) return false;
    const start = root.querySelector<HTMLElement>('[data-begin]');
    const held = document.activeElement;
    const isElsewhere = held instanceof HTMLElement && root.contains(held) && held !== start;
    if (start === null || isElsewhere) return false;
    start.click();
    return true;
  }

  /** Escape in a field ends the typing; what was typed is kept. */
  function leaveField(target: EventTarget | null): boolean {
    if (!isTyping(target)) return false;
    (target as HTMLElement).blur();
    return true;
  }

  /** Enter flips a switch as Space does: browsers know only the latter. */
  function flips(event: KeyboardEvent): boolean {
    const { target } = event;
    if (event.key !== 'Enter' || event.repeat || !(target instanceof HTMLInputElement)) return false;
    if (target.type !== 'checkbox' && target.type !== 'radio') return false;
    target.click();
    return true;
  }

  function answer(event: KeyboardEvent): boolean {
    if (event.key === 'Tab') return tabInDialog(root, event.shiftKey);
    if (event.key === 'Escape') return !event.repeat && (leaveField(event.target) || goBack());
    if ((!event.repeat && begins(event)) || flips(event)) return true;
    if (event.code === 'KeyR') return !event.repeat && !isTyping(event.target) && retry();
    const direction = ARROWS[event.key];
    if (direction === undefined || isRolling() || ownsArrow(event.target, direction)) return false;
    return step(direction);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || hasOwnKeys()) return;
    if (answer(event)) event.preventDefault();
  }

  window.addEventListener('keydown', onKeyDown);
  return {
    move: (to) => {
      if (hasOwnKeys()) return;
      if (to === 'back') goBack();
      else if (isRolling()) return;
      else if (to === 'select') heldIn(activeArea(root))?.click();
      else if ((to === 'left' || to === 'right') && turnValue(document.activeElement, to === 'left' ? -1 : 1)) return;
      else step(to);
    },
    dispose: () => window.removeEventListener('keydown', onKeyDown),
  };
}
