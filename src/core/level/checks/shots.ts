import { MIN_LEAD_TIME_MS } from '../../chase/rules';
import { barBeatAt } from '../../time/meter-map';
import type { Tick } from '../../time/units';
import { levelError } from '../level-error';
import type { Level } from '../schema';
import { illegalShots, type ShotFault } from '../shots/illegal-shots';
import { meterMapOf } from '../timing';
import type { Check } from './check-together';

/** Cameras change on bar lines, and only where a driver can still read the road. */
export const checkShots: Check = function* (level) {
  for (const fault of illegalShots(level)) {
    yield levelError(['shots', fault.shot], messageOf(level, fault), remedyOf(level, fault));
  }
};

function messageOf(level: Level, fault: ShotFault): string {
  const tick = level.shots[fault.shot]?.tick ?? 0;
  if (fault.why === 'off-bar') return `Tick ${tick} is no bar line.`;
  const chart = level.charts.findIndex(({ difficulty }) => difficulty === fault.difficulty);
  const cue = `$.charts[${chart}].cues[${fault.cue}] of the ${fault.difficulty} chart`;
  if (fault.why === 'unread') {
    return `The ${fault.camera} camera shows ${cue}, due at tick ${fault.tick}, too small or too far off within its lead time.`;
  }
  const left = Math.floor(fault.leftMs);
  return `The picture changes ${left} ms before ${cue} is due at tick ${fault.tick}; ${MIN_LEAD_TIME_MS} ms are the least.`;
}

function remedyOf(level: Level, { nearest, why }: ShotFault): string {
  if (nearest === null) return 'Remove it: no bar line of the song is free for it.';
  const move = `Move it to ${barAt(level, nearest)}, the nearest legal bar line`;
  return why === 'off-bar' ? `${move}.` : `${move}, or name the charts that it is for in "difficulties".`;
}

function barAt(level: Level, tick: Tick): string {
  return `tick ${tick} (bar ${barBeatAt(meterMapOf(level), tick).bar + 1})`;
}
