import { beatTicksOf } from '../../time/meter-map';
import { levelError } from '../level-error';
import type { Check } from './check-together';

/** A meter changes on a bar line of the one before it. */
export const checkMeters: Check = function* (level) {
  for (const [index, { tick }] of level.meter.entries()) {
    const before = level.meter[index - 1];
    if (before === undefined || tick <= before.tick) continue;
    const barTicks = beatTicksOf(before.unit) * before.beats;
    const over = (tick - before.tick) % barTicks;
    if (over === 0) continue;
    const barLine = tick - over;
    const lines = [barLine, barLine + barTicks].filter((line) => line > before.tick);
    yield levelError(
      ['meter', index, 'tick'],
      `Tick ${tick} is no bar line of the ${before.beats}/${before.unit} before it.`,
      `Change at tick ${lines.join(' or ')}.`,
    );
  }
};
