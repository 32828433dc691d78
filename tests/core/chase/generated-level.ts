import fc from 'fast-check';
import { compileCourse } from '../../../src/core/chase/course';
import type { Course, VerbInput } from '../../../src/core/chase/events';
import type { Mods } from '../../../src/core/chase/mods';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { type Cue, DIFFICULTIES, type Difficulty, VEHICLES, VERBS, type Verb } from '../../../src/core/level/model';
import { checkLevel } from '../../../src/core/level/parse';
import { laneMoveOf, lanesAt, pathOf } from '../../../src/core/level/path';
import type { Level } from '../../../src/core/level/schema';
import { createTempoMap, msAtTick } from '../../../src/core/time/tempo-map';

interface CueWish {
  readonly gap: number;
  readonly verb: Verb;
  readonly hold: number;
}

/** Gaps on the grid, off it, and none at all: two verbs at one tick. */
const anyGap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(120, 240, 320, 480, 960) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const anyCueWish: fc.Arbitrary<CueWish> = fc.record({
  gap: anyGap,
  verb: fc.constantFrom(...VERBS),
  hold: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }) }),
});

const anyThing = fc.record({
  tick: fc.integer({ min: 0, max: 60_000 }),
  lane: fc.nat(4),
  kind: fc.constantFrom(...VEHICLES),
});

/** Levels that pass the check, with everything in them: tempo changes, stops, odd meters, holds, traffic and cash. */
export const anyLevel: fc.Arbitrary<Level> = fc
  .record({
    difficulty: fc.constantFrom(...DIFFICULTIES),
    lanes: fc.integer({ min: 3, max: 5 }),
    startLane: fc.nat(2),
    wishes: fc.array(anyCueWish, { minLength: 1, maxLength: 60 }),
    traffic: fc.array(anyThing, { maxLength: 30 }),
    cash: fc.array(anyThing, { maxLength: 30 }),
    offsetMs: fc.double({ min: 0, max: 3000, noNaN: true }),
    bpm: fc.double({ min: 40, max: 240, noNaN: true }),
    later: fc.uniqueArray(
      fc.record({ tick: fc.integer({ min: 1, max: 40_000 }), bpm: fc.double({ min: 40, max: 240, noNaN: true }) }),
      { selector: (change) => change.tick, maxLength: 4 },
    ),
    stops: fc.uniqueArray(fc.record({ tick: fc.nat(40_000), ms: fc.integer({ min: 1, max: 2000 }) }), {
      selector: (stop) => stop.tick,
      maxLength: 3,
    }),
    beats: fc.integer({ min: 2, max: 7 }),
    unit: fc.constantFrom(4 as const, 8 as const),
  })
  .map(({ difficulty, lanes, startLane, wishes, offsetMs, bpm, later, beats, unit, ...rest }) => {
    const cues = grantWishes(wishes, lanes, startLane);
    const byTick = <T extends { tick: number }>(items: readonly T[]) => [...items].sort((a, b) => a.tick - b.tick);
    const tempo = [{ tick: 0, bpm }, ...byTick(later)];
    const stops = byTick(rest.stops);
    const path = pathOf({ lanes, startLane, cues });
    if (!path.ok) throw new Error('The generator drove off the road.');
    const spots = (items: readonly (typeof rest.traffic)[number][]) =>
      byTick(items).filter(
        (item, index, all) =>
          item.lane < lanes && all.findIndex((other) => other.tick === item.tick && other.lane === item.lane) === index,
      );
    const traffic = spots(rest.traffic).filter(({ tick, lane }) => !lanesAt(path, tick).includes(lane));
    const lastTick = Math.max(60_000, ...cues.map((cue) => cue.tick + (cue.hold ?? 0)));
    const durationMs = msAtTick(createTempoMap({ tempo, stops, offsetMs }), lastTick) + 1;
    return checked({
      song: { offsetMs, durationMs, stems: [{ name: 'mix', file: 'mix.ogg' }], previewMs: 0 },
      tempo,
      stops,
      meter: [{ tick: 0, beats, unit }],
      charts: [
        {
          difficulty,
          lanes,
          startLane,
          cues,
          traffic,
          cash: spots(rest.cash).map(({ tick, lane }) => ({ tick, lane })),
        },
      ],
    });
  });

/** Completes and checks a level, so that no property is ever tried on one that a player could not load. */
export function checked(level: object): Level {
  const names = { format: 1, id: 'generated', title: 'Generated', artist: 'A', author: 'A', license: 'CC0-1.0' };
  const result = checkLevel({ ...names, ...level });
  if (!result.ok) throw new Error(`The generator made an invalid level: ${JSON.stringify(result.errors)}`);
  return result.level;
}

/** Takes as cues what the rules of a chart allow; a tap that would leave the road turns the other way. */
function grantWishes(wishes: readonly CueWish[], lanes: number, startLane: number): Cue[] {
  const cues: Cue[] = [];
  let tick = 0;
  let lane = startLane;
  for (const { gap, verb: wished, hold } of wishes) {
    tick += gap;
    const verb = hold === 0 ? turned(wished, lane, lanes) : wished;
    const cue: Cue = hold === 0 ? { tick, verb } : { tick, verb, hold };
    if (!isAllowed(cue, cues)) continue;
    cues.push(cue);
    lane += laneMoveOf(cue);
  }
  return cues.length > 0 ? cues : [{ tick, verb: 'brake' }];
}

function turned(verb: Verb, lane: number, lanes: number): Verb {
  if (verb === 'left' && lane === 0) return 'right';
  return verb === 'right' && lane === lanes - 1 ? 'left' : verb;
}

function isAllowed(cue: Cue, before: readonly Cue[]): boolean {
  const endOf = ({ tick, hold = 0 }: Cue) => tick + hold;
  if (before.some((other) => other.verb === cue.verb && endOf(other) >= cue.tick)) return false;
  const down = before.filter((other) => other.tick === cue.tick || endOf(other) > cue.tick);
  const opposite = { left: 'right', right: 'left', brake: null, boost: null }[cue.verb];
  return down.length < 2 && !down.some((other) => other.verb === opposite);
}

export const anyMods: fc.Arbitrary<Mods> = fc.record({
  rate: fc.oneof(fc.constantFrom(0.75, 1, 1.25, 1.5), fc.double({ min: 0.75, max: 1.5, noNaN: true })),
  mirror: fc.boolean(),
  night: fc.boolean(),
  noBust: fc.boolean(),
  oneTake: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

export function courseOf(level: Level, mods: Mods): Course {
  return compileCourse(level, level.charts[0]?.difficulty as Difficulty, mods);
}

interface Slip {
  readonly offUs: number;
  readonly does: 'press' | 'skip' | 'wrong';
  readonly verb: Verb;
}

const anySlip: fc.Arbitrary<Slip> = fc.record({
  offUs: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -60_000, max: 60_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -400_000, max: 400_000 }) },
  ),
  does: fc.constantFrom('press', 'press', 'press', 'press', 'press', 'skip', 'wrong'),
  verb: fc.constantFrom(...VERBS),
});

/** A course and a human driver on it: a perfect one with slips, plus keys pressed out of nowhere. Sorted by time. */
export const anyDrive: fc.Arbitrary<{ level: Level; course: Course; inputs: VerbInput[] }> = fc
  .record({
    level: anyLevel,
    mods: anyMods,
    slips: fc.array(anySlip, { minLength: 1, maxLength: 40 }),
    strays: fc.array(
      fc.record({
        us: fc.integer({ min: -3_000_000, max: 60_000_000 }),
        verb: fc.constantFrom(...VERBS),
        down: fc.boolean(),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ level, mods, slips, strays }) => {
    const course = courseOf(level, mods);
    const driven = perfectInputs(course).flatMap((input, index) => {
      const slip = slips[index % slips.length] as Slip;
      if (slip.does === 'skip') return [];
      return [{ ...input, us: input.us + slip.offUs, verb: slip.does === 'wrong' ? slip.verb : input.verb }];
    });
    return { level, course, inputs: [...driven, ...strays].sort((a, b) => a.us - b.us) };
  });
