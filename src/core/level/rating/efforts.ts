import { barBeatAt, type MeterMap } from '../../time/meter-map';
import { msAtTick, type TempoMap } from '../../time/tempo-map';
import { type Ms, TICKS_PER_QUARTER, type Tick } from '../../time/units';
import { type Cue, VERBS, type Verb } from '../model';
import { fadedBy } from './fading';

/** One thing that a driver does, with what it costs. A plain press on the beat costs 1. */
export interface Effort {
  /** Real time from song time 0 at the rate. */
  readonly ms: Ms;
  readonly effort: number;
}

/**
 * What makes a press harder, beside 1 for the press itself. Chosen by hand and by ear; no player has been measured yet.
 * The four that hang on the cue before fade with the time to it. Together they stay below 1: a cue that comes in between
 * may make its neighbours easier, by less than it costs itself, so a chart never gets easier by an added cue.
 */
const CHANGE_OF_VERB = 0.35;
const CHANGE_OF_RHYTHM = 0.15;
const CHANGE_OF_GRID = 0.15;
/** A bond halves in this time: a change of verb after two seconds of rest is no change. Shorter than any memory of strain. */
const BOND_HALF_LIFE_MS: Ms = 400;

const WHILE_HOLDING = 0.4;
const RELEASE = 0.5;
const IN_ODD_METER = 0.1;

/** Everything that a chart asks for at a rate, by time. */
export function effortsOf(cues: readonly Cue[], tempo: TempoMap, meter: MeterMap, rate: number): Effort[] {
  const inOrder = [...cues].sort((a, b) => a.tick - b.tick || VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb));
  const realMs = (tick: Tick): Ms => msAtTick(tempo, tick) / rate;
  const efforts: Effort[] = [];
  const hands = createHands();
  const rhythm = createRhythm(meter);
  for (const cue of inOrder) {
    const { tick, verb, hold } = cue;
    const ms = realMs(tick);
    const effort = 1 + placeEffort(meter, tick) + rhythm.effortAt(tick, ms) + hands.effortOf(verb, tick, hold, ms);
    efforts.push({ ms, effort });
    if (hold !== undefined) efforts.push({ ms: realMs(tick + hold), effort: RELEASE });
  }
  return efforts.sort((a, b) => a.ms - b.ms);
}

/** Off the beat costs more the finer the grid that is needed to count it; a meter that does not halve or third costs too. */
function placeEffort(meter: MeterMap, tick: Tick): number {
  const { tickInBeat, beatTicks, beatsInBar } = barBeatAt(meter, tick);
  const odd = beatsInBar % 2 !== 0 && beatsInBar % 3 !== 0 && beatsInBar > 1 ? IN_ODD_METER : 0;
  if (tickInBeat === 0) return odd;
  if ((tickInBeat * 2) % beatTicks === 0) return odd + 0.1;
  if ((tickInBeat * 3) % beatTicks === 0) return odd + 0.2;
  if ((tickInBeat * 4) % beatTicks === 0) return odd + 0.25;
  return odd + 0.4;
}

/** Changes of verb, and verbs on top of a hold. */
function createHands() {
  const heldUntil = new Map<Verb, Tick>();
  let last: { verb: Verb; ms: Ms } | undefined;
  return {
    effortOf(verb: Verb, tick: Tick, hold: Tick | undefined, ms: Ms): number {
      const bond =
        last === undefined || last.verb === verb ? 0 : CHANGE_OF_VERB * fadedBy(ms - last.ms, BOND_HALF_LIFE_MS);
      let overlap = 0;
      for (const [other, untilTick] of heldUntil) if (other !== verb && untilTick > tick) overlap = WHILE_HOLDING;
      if (hold !== undefined) heldUntil.set(verb, Math.max(heldUntil.get(verb) ?? 0, tick + hold));
      last = { verb, ms };
      return bond + overlap;
    },
  };
}

/** Changes of the time between two onsets, and of the grid: from straight notes to triplets and back. */
function createRhythm(meter: MeterMap) {
  let last: { tick: Tick; ms: Ms; gap: Tick | null; gapMs: Ms; isTriplet: boolean | null } | undefined;
  return {
    /** 0 for a second cue on the same tick: two at once are one onset. */
    effortAt(tick: Tick, ms: Ms): number {
      if (last?.tick === tick) return 0;
      const isTriplet = gridOf(meter, tick);
      const before = last;
      const gap = before === undefined ? null : tick - before.tick;
      const gapMs = before === undefined ? 0 : ms - before.ms;
      last = { tick, ms, gap, gapMs, isTriplet };
      if (before === undefined) return 0;
      const isNewGap = before.gap !== null && before.gap !== gap;
      const isNewGrid = isTriplet !== null && before.isTriplet !== null && isTriplet !== before.isTriplet;
      return (
        (isNewGap ? CHANGE_OF_RHYTHM * fadedBy(gapMs + before.gapMs, BOND_HALF_LIFE_MS) : 0) +
        (isNewGrid ? CHANGE_OF_GRID * fadedBy(gapMs, BOND_HALF_LIFE_MS) : 0)
      );
    },
  };
}

/** Whether a tick is counted in triplets; null on a beat, which belongs to either. */
function gridOf(meter: MeterMap, tick: Tick): boolean | null {
  const { tickInBeat, beatTicks } = barBeatAt(meter, tick);
  if (tickInBeat === 0) return null;
  const sixteenth = Math.min(beatTicks, TICKS_PER_QUARTER) / 4;
  return tickInBeat % sixteenth !== 0;
}
