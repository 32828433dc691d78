import { VERBS } from '../level/model';
import type { Us } from '../time/units';
import type { Course, CuePart, VerbInput } from './events';
import { PERFECT_TAP_MS, songUs } from './rules';

/**
 * The inputs of a driver who is never early nor late: every press and release of the course, sorted. A key comes up
 * before it goes down again, at the latest at that very time.
 */
export function perfectInputs(course: Course): VerbInput[] {
  return VERBS.flatMap((verb) =>
    inputsOf(
      course,
      course.presses.filter((part) => part.verb === verb),
    ),
  ).sort((a, b) => a.us - b.us || Number(a.down) - Number(b.down));
}

function inputsOf(course: Course, presses: readonly CuePart[]): VerbInput[] {
  const tapUs = songUs(PERFECT_TAP_MS, course.mods.rate);
  return presses.flatMap((part, index) => {
    const { verb, us } = part;
    const upUs = course.parts[part.pair]?.us ?? tapEndUs(us, us + tapUs, presses[index + 1]?.us);
    return [
      { us, verb, down: true },
      { us: upUs, verb, down: false },
    ];
  });
}

function tapEndUs(us: Us, wantedUs: Us, nextPressUs: Us | undefined): Us {
  return nextPressUs === undefined ? wantedUs : Math.max(us + 1, Math.min(wantedUs, nextPressUs - 1));
}
