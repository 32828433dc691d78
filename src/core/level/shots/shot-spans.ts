import type { MeterMap } from '../../time/meter-map';
import { barTickAtOrBefore } from '../../time/meter-map';
import { msAtTick, type TempoMap } from '../../time/tempo-map';
import { type Tick, type Us, usFromMs } from '../../time/units';
import type { Camera, Difficulty } from '../model';
import type { Shot } from '../schema';

/** The camera before the first shot, and wherever a shot does not survive. */
export const HOME_CAMERA: Camera = 'chase';

export interface Timing {
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
}

/** One camera from one change of the picture to the next. */
export interface ShotSpan {
  /** Position of the shot in the level. */
  readonly shot: number;
  readonly tick: Tick;
  readonly us: Us;
  /** When the next span begins; Infinity for the last. */
  readonly endUs: Us;
  readonly camera: Camera;
}

/** Whether a shot is meant for a chart. */
export function isFor(shot: Shot, difficulty: Difficulty): boolean {
  return shot.difficulties === undefined || shot.difficulties.includes(difficulty);
}

/** The changes of the picture that the shots make for one chart. A shot to the camera that is on already changes nothing. */
export function shotSpans(shots: readonly Shot[], difficulty: Difficulty, tempo: TempoMap): ShotSpan[] {
  const changes: Omit<ShotSpan, 'endUs'>[] = [];
  let camera = HOME_CAMERA;
  for (const [shot, item] of shots.entries()) {
    if (!isFor(item, difficulty) || item.camera === camera) continue;
    camera = item.camera;
    changes.push({ shot, tick: item.tick, us: usFromMs(msAtTick(tempo, item.tick)), camera });
  }
  return changes.map((change, index) => ({ ...change, endUs: changes[index + 1]?.us ?? Number.POSITIVE_INFINITY }));
}

export function isBarLine(meter: MeterMap, tick: Tick): boolean {
  return barTickAtOrBefore(meter, tick) === tick;
}
