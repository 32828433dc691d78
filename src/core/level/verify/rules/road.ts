import { msAtTick } from '../../../time/tempo-map';
import { ROAD_CHANGE_A_SECOND } from '../facts';
import type { Check } from '../finding';

/**
 * Bends and brows that come faster than a road can be read. No slope hides a cue: even the steepest lets the ground rise
 * all the way to the horizon in every camera's picture.
 */
export const sharpRoad: Check = function* ({ level, tempo }) {
  for (const [index, point] of level.road.entries()) {
    const before = level.road[index - 1];
    if (before === undefined) continue;
    const seconds = (msAtTick(tempo, point.tick) - msAtTick(tempo, before.tick)) / 1000;
    const curve = Math.abs(point.curve - before.curve) / seconds;
    const grade = Math.abs(point.grade - before.grade) / seconds;
    if (Math.max(curve, grade) <= ROAD_CHANGE_A_SECOND) continue;
    const what = curve >= grade ? 'bends' : 'tilts';
    yield {
      steps: ['road', index],
      tick: point.tick,
      message: `The road ${what} by ${Math.max(curve, grade).toFixed(1)} a second here: it whips away under the cues.`,
      remedy: `Take more time for it: ${ROAD_CHANGE_A_SECOND} a second is the most.`,
    };
  }
};

export const flatRoad: Check = function* ({ level }) {
  if (level.road.some(({ curve, grade }) => curve !== 0 || grade !== 0)) return;
  yield {
    steps: ['road'],
    message: 'The road runs straight and level from the first bar to the last.',
    remedy: 'Let it bend and climb with the energy of the song.',
  };
};
