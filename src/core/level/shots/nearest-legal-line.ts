import type { Tick } from '../../time/units';
import type { Shot } from '../schema';
import type { BarLine } from './bar-line-list';
import type { LevelRules } from './level-rules';
import { isFor } from './shot-spans';

/**
 * The bar line nearest to a shot on which its camera may come on, for a bar, in every chart that the shot is for; the
 * earlier one of two. Lines on which other shots stand are taken. Null when there is none.
 */
export function nearestLegalLine(
  shots: readonly Shot[],
  index: number,
  lines: readonly BarLine[],
  { charts }: LevelRules,
): Tick | null {
  const shot = shots[index];
  if (shot === undefined) return null;
  const taken = new Set(shots.map(({ tick }) => tick));
  const concerned = charts.filter(({ difficulty }) => isFor(shot, difficulty));
  const isFree = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || taken.has(line.tick)) return false;
    const endUs = lines[at + 1]?.us ?? Number.POSITIVE_INFINITY;
    return concerned.every(
      ({ rules }) => rules.hurriedBy(line.us) === null && rules.unreadIn(shot.camera, line.us, endUs) === null,
    );
  };

  let before = lines.length - 1;
  while (before >= 0 && (lines[before]?.tick ?? 0) > shot.tick) before -= 1;
  let after = before + 1;
  while (before >= 0 || after < lines.length) {
    const back = shot.tick - (lines[before]?.tick ?? Number.NEGATIVE_INFINITY);
    const ahead = (lines[after]?.tick ?? Number.POSITIVE_INFINITY) - shot.tick;
    const at = back <= ahead ? before : after;
    if (isFree(at)) return lines[at]?.tick ?? null;
    if (at === before) before -= 1;
    else after += 1;
  }
  return null;
}
