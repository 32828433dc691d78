import { beatLines } from '../../core/time/beat-grid';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import { createPlaceTrack, type PlaceTrack } from '../city/place-track';
import type { StageChase } from '../frame-view';
import { createRandom, seedOf } from '../random';

/** A slip road of the freeway. It widens the tarmac outside the edge line; the lanes that are driven stay as they are. */
export interface Ramp {
  readonly fromMs: Ms;
  readonly untilMs: Ms;
  /** -1 leaves or joins on the left, 1 on the right. */
  readonly side: -1 | 1;
  /** An off-ramp leaves the road in the direction of travel, an on-ramp joins it. */
  readonly kind: 'off' | 'on';
}

/** Real seconds from the first widening to where the ramp is out of sight. */
export const RAMP_S = 2.4;
/** Every fourth bar begins one, as far as there is room. */
const RAMP_BARS = 4;

/** The ramps of a level, in order; they never overlap and lie wholly inside a freeway. */
export function rampsOf(
  chase: StageChase,
  places: PlaceTrack = createPlaceTrack(chase.level, chase.tempo),
): readonly Ramp[] {
  const { tempo, meter, level, course } = chase;
  const random = createRandom(seedOf(`${level.id} ramps`));
  const lengthMs = RAMP_S * 1000 * course.mods.rate;
  const ramps: Ramp[] = [];
  let isOff = true;
  const toTick = Math.ceil(tickAtMs(tempo, level.song.durationMs));
  for (const line of beatLines(tempo, meter, 0, toTick)) {
    const variant = random();
    if (!line.isBar || line.bar % RAMP_BARS !== 2) continue;
    const fromMs = msAtTick(tempo, line.tick);
    const span = places.at(fromMs);
    const untilMs = fromMs + lengthMs;
    // Overpasses and mouths stand on section lines: a ramp keeps clear of them.
    if (span.place !== 'freeway' || fromMs - span.fromMs < lengthMs / 2 || span.untilMs - untilMs < lengthMs / 2)
      continue;
    if (fromMs < (ramps.at(-1)?.untilMs ?? Number.NEGATIVE_INFINITY)) continue;
    ramps.push({ fromMs, untilMs, side: variant < 0.25 ? -1 : 1, kind: isOff ? 'off' : 'on' });
    isOff = !isOff;
  }
  return ramps;
}
