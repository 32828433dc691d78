import { CAMERA_SHAPES, type CameraShape } from '../../../../src/core/level/cameras';
import type { Camera } from '../../../../src/core/level/model';
import { checkLevel } from '../../../../src/core/level/parse';
import type { Level } from '../../../../src/core/level/schema';
import { type Loose, soundLevel, tinyChart, tinyLevel } from '../tiny-level';

/** A bar of 4/4 where one tick lasts one millisecond. */
export const BAR = 3840;

/** At 62.5 BPM a tick is a millisecond, so that a chart reads in song time. 16 bars, with brakes at these ticks. */
export function brakesAt(ticks: readonly number[], changes: Loose = {}): Loose {
  const cues = ticks.map((tick) => ({ tick, verb: 'brake' }));
  return inMilliseconds({ charts: [tinyChart({ cues, traffic: [], cash: [] })], ...changes });
}

export function inMilliseconds(changes: Loose): Loose {
  const song = { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: 16 * BAR, previewMs: 0 };
  return tinyLevel({ tempo: [{ tick: 0, bpm: 62.5 }], song, shots: [], ...changes });
}

export function soundShots(level: Loose): Level {
  return soundLevel(level, checkLevel);
}

/** A level whose shots are not checked: the rest is. */
export function withShots(level: Level, shots: Level['shots']): Level {
  return { ...level, shots };
}

/** The game's cameras with one of them changed. */
export function shapesWith(camera: Camera, change: Partial<CameraShape>): Readonly<Record<Camera, CameraShape>> {
  return { ...CAMERA_SHAPES, [camera]: { ...CAMERA_SHAPES[camera], ...change } };
}
