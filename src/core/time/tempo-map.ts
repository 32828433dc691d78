import { lastAtOrBefore } from './last-at-or-before';
import { type Ms, TICKS_PER_QUARTER, type Tick } from './units';

/** From `tick` on, `bpm` quarter notes a minute. */
export interface TempoChange {
  readonly tick: Tick;
  readonly bpm: number;
}

/** The music stands still for `ms` once it has reached `tick`. */
export interface Stop {
  readonly tick: Tick;
  readonly ms: Ms;
}

/** What a tempo map is made from. `offsetMs` is the song time of tick 0. */
export interface TempoProgramme {
  readonly tempo: readonly TempoChange[];
  readonly stops: readonly Stop[];
  readonly offsetMs: Ms;
}

/** A place where the line from ticks to time bends: a tempo change, a stop or both. */
interface TempoNode {
  readonly tick: Tick;
  /** Song time of the tick itself: where its stop begins. */
  readonly arriveMs: Ms;
  /** Song time at which the ticks run on: the end of the stop, or `arriveMs`. */
  readonly leaveMs: Ms;
  readonly bpm: number;
}

/** Immutable: made once for a level, asked as often as one likes. Conversions are a binary search, never a running sum. */
export interface TempoMap {
  readonly nodes: readonly [TempoNode, ...TempoNode[]];
}

/** A minute of milliseconds shared out over the ticks of a quarter note: 62.5 is exact in binary, so whole BPM stay exact. */
const MS_PER_TICK_AT_1_BPM = 60_000 / TICKS_PER_QUARTER;

/**
 * Builds the map. A level that passed its check always makes one.
 *
 * @throws RangeError when the tempo does not begin at tick 0, a list does not rise, or a tempo or stop is not positive.
 */
export function createTempoMap(programme: TempoProgramme): TempoMap {
  const { tempo, stops, offsetMs } = programme;
  const first = tempo[0];
  if (first === undefined || first.tick !== 0) throw new RangeError('The tempo must begin at tick 0.');
  assertRising(tempo, (change) => change.bpm > 0, 'tempo');
  assertRising(stops, (stop) => stop.ms >= 0 && stop.tick >= 0, 'stops');

  const stopAt = new Map(stops.map((stop) => [stop.tick, stop.ms]));
  const bpmFrom = new Map(tempo.map((change) => [change.tick, change.bpm]));
  const ticks = [...new Set([...bpmFrom.keys(), ...stopAt.keys()])].sort((a, b) => a - b);

  const start: TempoNode = { tick: 0, arriveMs: offsetMs, leaveMs: offsetMs + (stopAt.get(0) ?? 0), bpm: first.bpm };
  const nodes: [TempoNode, ...TempoNode[]] = [start];
  let before = start;
  for (const tick of ticks.slice(1)) {
    const arriveMs = msAfterNode(before, tick);
    const leaveMs = arriveMs + (stopAt.get(tick) ?? 0);
    before = { tick, arriveMs, leaveMs, bpm: bpmFrom.get(tick) ?? before.bpm };
    nodes.push(before);
  }
  return { nodes };
}

/** Song time of a tick, which may be a fraction. At a stop it is where the stop begins; before tick 0 the first tempo holds. */
export function msAtTick(map: TempoMap, tick: number): Ms {
  const node = nodeAt(map, (candidate) => candidate.tick, tick);
  if (tick <= node.tick) return msBeforeNode(node, tick);
  return msAfterNode(node, tick);
}

/** Position at a song time, as a fraction of ticks. Inside a stop it is the stop's tick; before tick 0 the first tempo holds. */
export function tickAtMs(map: TempoMap, ms: Ms): number {
  const index = lastAtOrBefore(map.nodes, (node) => node.arriveMs, ms);
  const node = map.nodes[index] ?? map.nodes[0];
  if (ms < node.arriveMs) return node.tick - ticksIn(node.arriveMs - ms, node.bpm);
  if (ms <= node.leaveMs) return node.tick;
  const tick = node.tick + ticksIn(ms - node.leaveMs, node.bpm);
  const next = map.nodes[index + 1];
  // Rounding must not carry a time just before the next node past its tick: the line would step backwards there.
  return next === undefined ? tick : Math.min(tick, next.tick);
}

/** Quarter notes a minute in force at a tick; a change counts from its own tick on. */
export function bpmAtTick(map: TempoMap, tick: number): number {
  return nodeAt(map, (node) => node.tick, tick).bpm;
}

function nodeAt(map: TempoMap, keyOf: (node: TempoNode) => number, value: number): TempoNode {
  return map.nodes[lastAtOrBefore(map.nodes, keyOf, value)] ?? map.nodes[0];
}

function msAfterNode(node: TempoNode, tick: number): Ms {
  return node.leaveMs + ((tick - node.tick) * MS_PER_TICK_AT_1_BPM) / node.bpm;
}

function msBeforeNode(node: TempoNode, tick: number): Ms {
  return node.arriveMs - ((node.tick - tick) * MS_PER_TICK_AT_1_BPM) / node.bpm;
}

function ticksIn(ms: Ms, bpm: number): number {
  return (ms * bpm) / MS_PER_TICK_AT_1_BPM;
}

function assertRising<T extends { tick: Tick }>(list: readonly T[], isSound: (item: T) => boolean, name: string): void {
  let before = Number.NEGATIVE_INFINITY;
  for (const item of list) {
    if (!(item.tick > before) || !isSound(item))
      throw new RangeError(`The ${name} at tick ${item.tick} cannot be used.`);
    before = item.tick;
  }
}
