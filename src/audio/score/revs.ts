import type { CuePart } from '../../core/chase/events';
import type { Level } from '../../core/level/schema';
import { barBeatAt, barTicksAt, createMeterMap } from '../../core/time/meter-map';
import { msAtTick } from '../../core/time/tempo-map';
import type { Ms, Tick } from '../../core/time/units';
import { type Scored, tempoOf } from './notes';

/** Where the engine is at a song time; it goes there from the point before in a straight line. */
export interface RevPoint {
  readonly tick: Tick;
  readonly ms: Ms;
  /** 0 idles, 1 screams. */
  readonly revs: number;
  /** Pitch above the key of the song, semitones: whole and in tune wherever the engine stays. */
  readonly semitones: number;
}

type Position = Pick<RevPoint, 'revs' | 'semitones'>;

/** Before the song begins. */
const IDLE: Position = { revs: 0.06, semitones: 0 };
/** Energy of a section from which the engine sings a fifth higher. */
const HIGH_ENERGY = 0.72;

/** What the engine does in a section: the more energy, the faster. */
function cruise(energy: number): Position {
  return { revs: 0.3 + 0.45 * energy, semitones: energy >= HIGH_ENERGY ? 7 : 0 };
}

/** A course of points, `beats` after its begin; with `held` counted from the end of the hold. */
interface Turn {
  readonly beats: number;
  readonly at: Position;
  readonly isAfterHold?: boolean;
}

/** What each verb does to the engine, from where it cruises. */
function turnsOf(part: Pick<CuePart, 'kind' | 'verb'>, on: Position): readonly Turn[] {
  const by = (revs: number, semitones: number): Position => ({
    revs: Math.min(1, Math.max(0.05, on.revs + revs)),
    semitones: on.semitones + semitones,
  });
  const back = (beats: number): Turn => ({ beats, at: on, isAfterHold: part.kind === 'head' });
  if (part.kind === 'head') {
    switch (part.verb) {
      case 'boost':
        return [{ beats: 0, at: by(0.4, 5), isAfterHold: true }, back(1)];
      case 'brake':
        return [{ beats: 0.5, at: by(-0.35, -7) }, { beats: 0, at: by(-0.35, -7), isAfterHold: true }, back(1)];
      default:
        return [{ beats: 0.5, at: by(0.2, 2) }, { beats: 0, at: by(0.2, 2), isAfterHold: true }, back(0.5)];
    }
  }
  switch (part.verb) {
    // The clutch, the next gear, and up again.
    case 'boost':
      return [{ beats: 0.125, at: by(-0.25, -5) }, { beats: 1.5, at: by(0.1, 0) }, back(2)];
    case 'brake':
      return [{ beats: 0.25, at: by(-0.3, -5) }, back(1.25)];
    default:
      return [];
  }
}

/**
 * What the engine does over a song: it follows the energy of the sections and every cue that is an engine's business.
 * It starts idling with the count-in.
 */
export function revsOf(level: Level, course: Scored): RevPoint[] {
  const tempo = tempoOf(level);
  const meter = createMeterMap(level.meter);
  const points: RevPoint[] = [];

  const pointAt = (tick: number, { revs, semitones }: Position): RevPoint => {
    const whole = Math.round(tick);
    return { tick: whole, ms: msAtTick(tempo, whole), revs, semitones };
  };
  const beats = (tick: Tick, count: number): number => tick + count * barBeatAt(meter, tick).beatTicks;

  /** Breaks off what was to come and goes another way from where the engine is. */
  function turn(tick: Tick, turns: readonly Turn[], untilTick: Tick): void {
    const here = revsAt(points, msAtTick(tempo, tick));
    while ((points.at(-1)?.tick ?? Number.NEGATIVE_INFINITY) >= tick) points.pop();
    points.push(pointAt(tick, here));
    for (const { beats: count, at, isAfterHold } of turns) {
      const to = pointAt(beats(isAfterHold ? untilTick : tick, count), at);
      if (to.tick > (points.at(-1)?.tick ?? to.tick)) points.push(to);
    }
  }

  points.push(pointAt(-barTicksAt(meter, -1), IDLE));
  const starts = level.sections.map(({ tick, energy }) => ({ tick, energy }));
  if ((starts[0]?.tick ?? 1) > 0) starts.unshift({ tick: 0, energy: 0.5 });
  let section = 0;
  const enterUntil = (tick: Tick): void => {
    for (let start = starts[section]; start !== undefined && start.tick <= tick; start = starts[section]) {
      // From the idle it takes a bar to get going, later a beat.
      const length = section === 0 ? barTicksAt(meter, start.tick) / barBeatAt(meter, start.tick).beatTicks : 1;
      turn(start.tick, [{ beats: length, at: cruise(start.energy) }], start.tick);
      section += 1;
    }
  };
  for (const part of course.parts) {
    if (part.kind === 'tail') continue;
    enterUntil(part.tick);
    const turns = turnsOf(part, cruise(starts[section - 1]?.energy ?? 0));
    if (turns.length > 0) turn(part.tick, turns, course.parts[part.pair]?.tick ?? part.tick);
  }
  enterUntil(Number.POSITIVE_INFINITY);
  return points;
}

/** Where the engine is at a song time. */
export function revsAt(points: readonly RevPoint[], ms: Ms): Position {
  const next = points.findIndex((point) => point.ms > ms);
  const before = points[(next < 0 ? points.length : next) - 1] ?? points[0];
  const after = next < 0 ? undefined : points[next];
  if (before === undefined) return IDLE;
  if (after === undefined || after.ms <= before.ms || ms <= before.ms) return before;
  const share = (ms - before.ms) / (after.ms - before.ms);
  return {
    revs: before.revs + share * (after.revs - before.revs),
    semitones: before.semitones + share * (after.semitones - before.semitones),
  };
}
