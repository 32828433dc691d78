import type { Course, CourseVehicle } from './events';
import { changeHeat } from './heat';
import { CRASH_HEAT_HUNDREDTHS, NEAR_MISS_DOLLARS } from './rules';
import { breakStreak, earnStyle } from './score';
import type { TakeDraft } from './take-draft';
import type { Take, TakeCursor } from './take-state';

/** The car draws level with a vehicle: a crash, a near miss or nothing. Each vehicle is met once. */
export function meetVehicle(course: Course, draft: TakeDraft, vehicle: CourseVehicle): void {
  const { us, index } = vehicle;
  draft.cursor.nextVehicle += 1;
  if (draft.take.lane === vehicle.lane) {
    draft.events.push({ type: 'carCrashed', us, vehicle: index });
    breakStreak(draft, us);
    changeHeat(course, draft, us, CRASH_HEAT_HUNDREDTHS);
  } else if (isNearMiss(draft.take, draft.cursor, vehicle)) {
    draft.events.push({ type: 'nearMissed', us, vehicle: index, dollars: earnStyle(draft, NEAR_MISS_DOLLARS) });
  }
}

/** Out of its lane at the last moment, or alongside after a change of lane. The car is not in its lane. */
function isNearMiss(take: Pick<Take, 'lane'>, cursor: TakeCursor, vehicle: CourseVehicle): boolean {
  const leftUs = cursor.steeredOutUs[vehicle.lane] ?? Number.NEGATIVE_INFINITY;
  if (vehicle.us - leftUs <= vehicle.halfBeatUs) return true;
  return Math.abs(take.lane - vehicle.lane) === 1 && vehicle.us - cursor.steeredUs <= vehicle.beatUs;
}
