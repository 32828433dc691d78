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

/** The part of the page that menus move in: the dialog if one is open. */
export function activeArea(root: HTMLElement): HTMLElement {
  return root.querySelector<HTMLElement>('[role="dialog"]') ?? root;
}

function reachable(area: HTMLElement): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && one.closest('[inert], [hidden]') === null && one.getClientRects().length > 0,
  );
}

/** Moves the focus to the nearest thing in a direction. False when there is none. */
export function moveFocus(root: HTMLElement, direction: Direction): boolean {
  const area = activeArea(root);
  const all = reachable(area);
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || !area.contains(from)) {
    const first = area.querySelector<HTMLElement>('[data-first]') ?? all[0];
    first?.focus();
    return first !== undefined;
  }
  const here = from.getBoundingClientRect();
  let best: HTMLElement | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (one === from) continue;
    const cost = stepCost(here, one.getBoundingClientRect(), direction);
    if (cost === null || cost >= bestCost) continue;
    best = one;
    bestCost = cost;
  }
  best?.focus();
  best?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return best !== null;
}
