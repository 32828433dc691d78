/** A slider moves by this share of its length with each press of a pad. */
const SHARE = 0.05;

/** As much of a slider as is needed to turn it. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

/** The value of a slider one press on; the same at its ends. Stays on the slider's own steps. */
export function turned({ min, max, step, value }: Range, way: -1 | 1): number {
  const by = Math.max(step, Math.round(((max - min) * SHARE) / step) * step);
  const next = Math.min(max, Math.max(min, value + way * by));
  // The steps are decimal: 0.15 is not three times 0.05.
  return Number(next.toFixed(6));
}

/** Turns what holds the focus sideways, for pads: a slider or a list. False for everything else. */
export function turnValue(held: Element | null, way: -1 | 1): boolean {
  if (held instanceof HTMLInputElement && held.type === 'range') {
    const { min, max, step, valueAsNumber: value } = held;
    held.value = String(turned({ min: Number(min), max: Number(max), step: Number(step), value }, way));
  } else if (held instanceof HTMLSelectElement) {
    const next = held.selectedIndex + way;
    if (next < 0 || next >= held.options.length) return true;
    held.selectedIndex = next;
  } else return false;
  held.dispatchEvent(new Event('input', { bubbles: true }));
  held.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
