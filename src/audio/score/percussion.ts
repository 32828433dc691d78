import type { Level } from '../../core/level/schema';
import { barBeatAt, createMeterMap } from '../../core/time/meter-map';
import { msAtTick } from '../../core/time/tempo-map';
import { TICKS_PER_QUARTER, type Tick } from '../../core/time/units';
import { type Note, type Scored, tempoOf } from './notes';

/** Where in a quarter the off-beat of a swung song lies: on the last third. */
const SWUNG = (TICKS_PER_QUARTER * 2) / 3;
const STRAIGHT = TICKS_PER_QUARTER / 2;

/** Loudness of the shaker on and off the beat: the hand goes down, and up. */
const DOWN = 1;
const UP = 0.55;

/**
 * The part that joins a take on record pace: a shaker on the song's own beats and off-beats, tambourine and claps on the
 * back beats. It is written for every level from its meter, whatever its stems, up to the last cue.
 */
export function percussionOf(level: Level, course: Scored): Note[] {
  const tempo = tempoOf(level);
  const meter = createMeterMap(level.meter);
  const lastTick = course.parts.at(-1)?.tick ?? 0;
  const offBeat = offBeatOf(course);
  const notes: Note[] = [];
  const add = (tick: Tick, effect: string, gain: number): void => {
    notes.push({ tick, ms: msAtTick(tempo, tick), effect, gain });
  };
  for (let tick = 0; tick < lastTick; ) {
    const { beat, beatTicks, beatsInBar } = barBeatAt(meter, tick);
    add(tick, 'shaker', beat === 0 ? DOWN : 0.85 * DOWN);
    if (beatTicks >= TICKS_PER_QUARTER) add(tick + (beatTicks * offBeat) / TICKS_PER_QUARTER, 'shaker', UP);
    if (isBackBeat(beat, beatsInBar, beatTicks)) {
      add(tick, 'tambourine', 1);
      add(tick, 'clap', 1);
    }
    tick += beatTicks;
  }
  return notes.filter(({ tick }) => Number.isInteger(tick)).sort((a, b) => a.tick - b.tick);
}

/** Two and four, and the last of an odd bar; in six-eight the fourth eighth. */
function isBackBeat(beat: number, beatsInBar: number, beatTicks: Tick): boolean {
  if (beatTicks < TICKS_PER_QUARTER && beatsInBar % 3 === 0) return beat % 6 === 3;
  return beat % 2 === 1 || (beatsInBar % 2 === 1 && beat === beatsInBar - 1);
}

/** What the cues themselves say of the feel: no level tells whether it swings. */
function offBeatOf({ parts }: Scored): Tick {
  const count = (place: Tick): number => parts.filter(({ tick }) => tick % TICKS_PER_QUARTER === place).length;
  return count(SWUNG) > count(STRAIGHT) ? SWUNG : STRAIGHT;
}
