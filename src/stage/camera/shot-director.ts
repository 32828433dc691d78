import type { Course } from '../../core/chase/events';
import type { Camera } from '../../core/level/model';
import type { Shot } from '../../core/level/schema';
import { HOME_CAMERA, isBarLine, shotSpans } from '../../core/level/shots/shot-spans';
import { survivingShots } from '../../core/level/shots/surviving-shots';
import type { MeterMap } from '../../core/time/meter-map';
import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import { countUpTo } from '../count-up-to';

/** Two changes of camera are at least this many real milliseconds apart: more often, a bright sky would flicker. */
export const LEAST_SHOT_MS = 700;

/** What the director reads of a chase. */
export interface ShotList {
  readonly level: { readonly shots?: readonly Shot[] | undefined };
  readonly course: Pick<Course, 'difficulty' | 'lanes' | 'parts' | 'mods'>;
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
  /** Instead of the level's, for a film that nobody drives: they need not leave time to read. */
  readonly shots?: readonly Shot[] | undefined;
}

/** Says which camera is on. It keeps no state: any song time may be asked at any moment. */
export interface ShotDirector {
  /** Song times of the cuts, rising. The camera of a cut is on from its very time. */
  readonly cutMs: Float64Array;
  cameraAt(songMs: Ms): Camera;
}

export function createShotDirector(list: ShotList): ShotDirector {
  const cuts = steadyCuts(list);
  const cutMs = Float64Array.from(cuts, (cut) => cut.ms);
  return { cutMs, cameraAt: (songMs) => cuts[countUpTo(cutMs, songMs) - 1]?.camera ?? HOME_CAMERA };
}

interface Cut {
  readonly ms: Ms;
  readonly camera: Camera;
}

/** The shots that may be shown, less those too short to be seen: they stay with the home camera, which is always legal. */
function steadyCuts({ level, course, tempo, meter, shots }: ShotList): Cut[] {
  const { rate } = course.mods;
  const spans =
    shots === undefined
      ? survivingShots(level.shots ?? [], course, { tempo, meter }, rate)
      : shotSpans(
          shots.filter((shot) => isBarLine(meter, shot.tick)),
          course.difficulty,
          tempo,
        );
  const leastUs = LEAST_SHOT_MS * 1000 * rate;
  const cuts: Cut[] = [];
  let camera = HOME_CAMERA;
  let lastUs = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    const isShort = span.endUs - span.us < leastUs || span.us - lastUs < leastUs;
    const shown = isShort ? HOME_CAMERA : span.camera;
    if (shown === camera) continue;
    camera = shown;
    lastUs = span.us;
    cuts.push({ ms: msAtTick(tempo, span.tick), camera });
  }
  return cuts;
}
