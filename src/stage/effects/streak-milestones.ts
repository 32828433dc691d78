/** The streak at which the road celebrates: 25, 50, then every hundred. 0 when `to` reaches none that `from` had not. */
export function milestoneReached(from: number, to: number): number {
  for (const mark of [25, 50]) if (from < mark && to >= mark) return mark;
  const hundred = Math.floor(to / 100) * 100;
  return hundred > 0 && from < hundred ? hundred : 0;
}
