/** "$1,000,000". Grouped by hand, so that every machine shows the same. Whole dollars; a negative amount has its sign first. */
export function formatDollars(amount: number): string {
  const sign = amount < 0 ? '−' : '';
  return `${sign}$${groupThousands(Math.abs(Math.round(amount)))}`;
}

/** "+$12,400", "−$300" or "±$0": the difference between two takes. */
export function formatDollarChange(amount: number): string {
  const whole = Math.round(amount);
  if (whole === 0) return '±$0';
  return whole > 0 ? `+${formatDollars(whole)}` : formatDollars(whole);
}

/** "12,345" of a whole number that is not negative. */
export function groupThousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
