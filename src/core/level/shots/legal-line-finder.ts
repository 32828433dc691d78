import type { Tick } from '../../time/units';
import type { Level, Shot } from '../schema';
import { barLinesOf } from './bar-line-list';
import type { LevelRules } from './level-rules';
import { isFor } from './shot-spans';

/**
 * Finds the bar line nearest to a shot on which its camera may come on, for a bar, in every chart that the shot is for;
 * the earlier one of two. Lines on which shots stand are taken. Null when there is none. Which lines are open is worked out
 * once, so that a search costs next to nothing.
 */
export function legalLineFinder(level: Level, { timing, charts }: LevelRules): (shot: Shot) => Tick | null {
  const lines = barLinesOf(timing, level.song.durationMs);
  const taken = new Set(level.shots.map(({ tick }) => tick));
  /** One bit a chart: set where the picture may not change. */
  const closed = Uint8Array.from(lines, ({ us, tick }) =>
    taken.has(tick)
      ? 0xff
      : charts.reduce((bits, { rules }, at) => bits | (rules.hurriedBy(us) === null ? 0 : 1 << at), 0),
  );

  return (shot) => {
    const concerned = charts.filter(({ difficulty }) => isFor(shot, difficulty));
    const mask = charts.reduce((bits, { difficulty }, at) => bits | (isFor(shot, difficulty) ? 1 << at : 0), 0);
    const reads = (at: number): boolean => {
      const us = lines[at]?.us ?? 0;
      const endUs = lines[at + 1]?.us ?? Number.POSITIVE_INFINITY;
      return concerned.every(({ rules }) => rules.unreadIn(shot.camera, us, endUs) === null);
    };
    let after = lines.findIndex(({ tick }) => tick > shot.tick);
    if (after < 0) after = lines.length;
    let before = after - 1;
    while (before >= 0 || after < lines.length) {
      const back = shot.tick - (lines[before]?.tick ?? Number.NEGATIVE_INFINITY);
      const ahead = (lines[after]?.tick ?? Number.POSITIVE_INFINITY) - shot.tick;
      const at = back <= ahead ? before : after;
      const bits = closed[at] ?? 0xff;
      if (bits !== 0xff && (bits & mask) === 0 && reads(at)) return lines[at]?.tick ?? null;
      if (at === before) before -= 1;
      else after += 1;
    }
    return null;
  };
}
