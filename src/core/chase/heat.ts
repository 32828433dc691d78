import { lastAtOrBefore } from '../time/last-at-or-before';
import type { Us } from '../time/units';
import type { Course } from './events';
import { HEAT_FULL_HUNDREDTHS, HEAT_RISE_PERCENT } from './rules';
import type { TakeDraft } from './take-draft';

/**
 * Raises or lowers heat within its range; only rises are weighed by difficulty. Full heat seals the bust, once and for
 * good, unless `noBust` is on.
 */
export function changeHeat(course: Course, draft: TakeDraft, us: Us, hundredths: number): void {
  const { cursor, take } = draft;
  const change = hundredths > 0 ? (hundredths * HEAT_RISE_PERCENT[course.difficulty]) / 100 : hundredths;
  cursor.heatHundredths = Math.min(HEAT_FULL_HUNDREDTHS, Math.max(0, cursor.heatHundredths + change));
  take.heat = cursor.heatHundredths / 100;
  if (cursor.heatHundredths === HEAT_FULL_HUNDREDTHS) sealBust(course, draft, us);
}

/** The police have you, but the music decides when: on the next bar line, not on one that is being crossed just now. */
function sealBust(course: Course, draft: TakeDraft, us: Us): void {
  if (course.mods.noBust || draft.take.bustAtUs !== null) return;
  const barLineUs = nextBarLineUs(course, us);
  draft.take.bustAtUs = barLineUs;
  draft.events.push({ type: 'bustSealed', us, barLineUs });
}

function nextBarLineUs({ barLinesUs, endUs }: Course, us: Us): Us {
  const index = lastAtOrBefore(barLinesUs, (lineUs) => lineUs, us);
  return barLinesUs[index + 1] ?? endUs;
}
