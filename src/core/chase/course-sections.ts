import type { Tick, Us } from '../time/units';
import type { CourseSection, CuePart } from './events';

/** Shares the parts out over the sections by tick. Parts before the first section belong to it. */
export function compileSections(
  sections: readonly { readonly tick: Tick; readonly name: string }[],
  parts: readonly CuePart[],
  usAt: (tick: Tick) => Us,
): CourseSection[] {
  let toPart = 0;
  return sections.map(({ tick, name }, index) => {
    const fromPart = toPart;
    const endTick = sections[index + 1]?.tick ?? Number.POSITIVE_INFINITY;
    while ((parts[toPart]?.tick ?? Number.POSITIVE_INFINITY) < endTick) toPart += 1;
    return { name, us: usAt(tick), fromPart, toPart };
  });
}
