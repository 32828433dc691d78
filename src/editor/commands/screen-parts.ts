/** The parts of the screen that F6 goes through, in the order of the page. */
export function focusPart(by: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.getClientRects().length > 0,
  );
  const held = document.activeElement?.closest<HTMLElement>('[data-part]') ?? null;
  const at = held === null ? -1 : parts.indexOf(held);
  const next = parts[(at + by + (at < 0 && by < 0 ? parts.length + 1 : parts.length)) % parts.length];
  const first = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>(
        'button:not(:disabled), input:not(:disabled), select, [tabindex="0"], a[href], textarea',
      );
  first?.focus();
}
