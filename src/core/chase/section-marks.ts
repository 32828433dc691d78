import type { Course, TakeEvent } from './events';
import { WEIGHT_HUNDREDTHS } from './rules';

/** How one section of the song was driven. */
export interface SectionMark {
  readonly name: string;
  /** Weight earned of what the section could earn, 0..1; null for one without parts or one that was not reached. */
  readonly share: number | null;
  readonly misses: number;
  /** Parts of the section. */
  readonly units: number;
}

export function sectionMarks(course: Course, events: readonly TakeEvent[]): SectionMark[] {
  const weights = new Array<number>(course.parts.length).fill(-1);
  for (const event of events) {
    if (event.type === 'cueJudged') weights[event.part] = WEIGHT_HUNDREDTHS[event.judgement];
  }
  return course.sections.map(({ name, fromPart, toPart }) => {
    const judged = weights.slice(fromPart, toPart).filter((weight) => weight >= 0);
    const units = toPart - fromPart;
    const earned = judged.reduce((sum, weight) => sum + weight, 0);
    return {
      name,
      share: judged.length === 0 ? null : earned / (units * WEIGHT_HUNDREDTHS.perfect),
      misses: judged.filter((weight) => weight === WEIGHT_HUNDREDTHS.miss).length,
      units,
    };
  });
}
