export type Direction = 'left' | 'right' | 'up' | 'down';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';
/** How much more a step to the side counts than one in the direction asked for: columns and rows hold together. */
const SIDE_COST = 2.5;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far `to` is from `from` in a direction, or null when it does not lie there. Distance is taken between the
 * facing edges; the sideways part is zero while the boxes overlap across the direction.
 */
export function stepCost(from: Box, to: Box, direction: Direction): number | null {
  const isAcross = direction === 'left' || direction === 'right';
  const gap = (aEnd: number, bStart: number) => bStart - aEnd;
  const overlapSlack = 1;
  const ahead =
    direction === 'right'
      ? gap(from.right, to.left)
      : direction === 'left'
        ? gap(to.right, from.left)
        : direction === 'down'
          ? gap(from.bottom, to.top)
          : gap(to.bottom, from.top);
  if (ahead < -overlapSlack) return null;
  const side = isAcross
    ? Math.max(0, to.top - from.bottom, from.top - to.bottom)
    : Math.max(0, to.left - from.right, from.left - to.right);
  return Math.max(0, ahead) + side * SIDE_COST + startDrift(from, to, isAcross) * 0.1;
}

/** A small preference for things that start on the same edge, so that equal distances have an order. */
function startDrift(from: Box, to: Box, isAcross: boolean): number {
  return isAcross ? Math.abs(to.top - from.top) : Math.abs(to.left - from.left);
}

/** Which of some boxes the focus goes to from one of them (or from any other place); -1 when none lies there. */
export function nearestStep(from: Box, boxes: readonly Box[], direction: Direction): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const cost = stepCost(from, box, direction);
    if (cost === null || cost >= bestCost) return;
    best = index;
    bestCost = cost;
  });
  return best;
}

/** The part of the page that menus move in: the dialog if one is open. */
export function activeArea(root: HTMLElement): HTMLElement {
  return root.querySelector<HTMLElement>('[aria-modal="true"]') ?? root;
}

function reachable(area: HTMLElement): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && one.closest('[inert], [hidden]') === null && one.getClientRects().length > 0,
  );
}

/** What a menu starts with. */
function firstOf(area: HTMLElement, all: readonly HTMLElement[]): HTMLElement | undefined {
  return area.querySelector<HTMLElement>('[data-first]') ?? all[0];
}

/** What holds the focus inside an area, or else takes it now; null when the area has nothing to focus. */
export function heldIn(area: HTMLElement): HTMLElement | null {
  const held = document.activeElement;
  if (held instanceof HTMLElement && area.contains(held)) return held;
  const first = firstOf(area, reachable(area));
  first?.focus();
  return first ?? null;
}

/** Moves the focus to the nearest thing in a direction. False when there is none. */
export function moveFocus(root: HTMLElement, direction: Direction): boolean {
  const area = activeArea(root);
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || !area.contains(from)) return heldIn(area) !== null;
  const others = reachable(area).filter((one) => one !== from);
  const boxes = others.map((one) => one.getBoundingClientRect());
  const next = others[nearestStep(from.getBoundingClientRect(), boxes, direction)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return next !== undefined;
}

/** The place in a ring of `count` that Tab goes to; from outside (-1) it comes in at an end. */
export function ringStep(at: number, count: number, isBack: boolean): number {
  if (at < 0) return isBack ? count - 1 : 0;
  return (at + (isBack ? count - 1 : 1)) % count;
}

/** Keeps Tab inside an open dialog. False when none is open, so that the browser moves the focus itself. */
export function tabInDialog(root: HTMLElement, isBack: boolean): boolean {
  const dialog = root.querySelector<HTMLElement>('[aria-modal="true"]');
  if (dialog === null) return false;
  const all = tabStops(reachable(dialog));
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[ringStep(at, all.length, isBack)]?.focus();
  return true;
}

/** Of the radios of one name only the picked one is a stop, as browsers have it. */
function tabStops(all: readonly HTMLElement[]): readonly HTMLElement[] {
  const radios = (one: HTMLElement): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio';
  return all.filter(
    (one) =>
      !radios(one) || one.checked || !all.some((other) => radios(other) && other.name === one.name && other.checked),
  );
}
