import { type Chase, prepareChase } from '../../src/app/chase';
import type { Playback } from '../../src/app/drive/playback';
import { createManualClock, type ManualClock } from '../../src/clock/manual-clock';
import { NO_MODS } from '../../src/core/chase/mods';
import { checkLevel } from '../../src/core/level/parse';
import type { Ms } from '../../src/core/time/units';

/** A beat is 500 ms, a bar 2 s. Cues on the beats from 4 s on; a hold of two beats begins at 8 s. */
export function smallChase(): Chase {
  const checked = checkLevel({
    format: 1,
    id: 'small',
    title: 'Small',
    artist: 'Nobody',
    author: 'Nobody',
    license: 'CC-BY-4.0',
    song: { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: 14_000, previewMs: 0 },
    tempo: [{ tick: 0, bpm: 120 }],
    stops: [],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [{ tick: 0, name: 'All', energy: 0.5, place: 'downtown', time: 'dusk', weather: 'clear' }],
    road: [{ tick: 0, curve: 0, grade: 0 }],
    shots: [],
    accents: [],
    charts: [
      {
        difficulty: 'wheelman',
        lanes: 4,
        startLane: 1,
        cues: [
          { tick: 7680, verb: 'right' },
          { tick: 8640, verb: 'left' },
          { tick: 9600, verb: 'brake' },
          { tick: 15360, verb: 'boost', hold: 1920 },
          { tick: 19200, verb: 'right' },
        ],
        traffic: [],
        cash: [],
      },
    ],
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return prepareChase(checked.level, 'wheelman', NO_MODS);
}

/** A playback without sound whose clock a test turns by hand. Remembers what was asked of it. */
export function handPlayback(): Playback & {
  readonly clock: ManualClock;
  readonly starts: Ms[];
  readonly asked: string[];
  /** Heat and types of the events that the sound was told of, a call a line. */
  readonly told: string[];
} {
  const clock = createManualClock();
  const starts: Ms[] = [];
  const asked: string[] = [];
  const told: string[] = [];
  return {
    clock,
    sample: () => {},
    starts,
    asked,
    told,
    play(fromMs) {
      starts.push(fromMs);
      clock.anchor({ songMs: fromMs, contextS: 0, rate: 1 });
    },
    suspend: () => asked.push('suspend'),
    stop: () => asked.push('stop'),
    apply: (events, { heat }) => told.push([heat, ...events.map(({ type }) => type)].join(' ')),
    isStill: false,
    isOnTheWay: false,
    pictureMs: (perfMs: number) => perfMs,
  };
}
