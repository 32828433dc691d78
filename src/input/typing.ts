/** Input types that take no letters and no arrows, so that driving keys may pass over them. */
const PRESSED_TYPES = ['button', 'submit', 'reset', 'image', 'checkbox'];

/** Whether a key event at this target belongs to a field that a person writes in or moves with the arrows. */
export function isTypingInto(target: EventTarget | null): boolean {
  if (target === null || !('tagName' in target)) return false;
  const element = target as HTMLElement;
  if (element.isContentEditable) return true;
  if (element.tagName === 'INPUT') return !PRESSED_TYPES.includes((element as HTMLInputElement).type);
  return element.tagName === 'TEXTAREA' || element.tagName === 'SELECT';
}
