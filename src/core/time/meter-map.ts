import { lastAtOrBefore } from './last-at-or-before';
import { TICKS_PER_QUARTER, type Tick } from './units';

/** From the bar line at `tick` on, bars of `beats` beats, each a 1/`unit` note. */
export interface MeterChange {
  readonly tick: Tick;
  readonly beats: number;
  readonly unit: number;
}

interface MeterNode {
  readonly tick: Tick;
  /** Bars and beats between tick 0 and this change. */
  readonly bar: number;
  readonly beat: number;
  readonly beats: number;
  readonly beatTicks: Tick;
  readonly barTicks: Tick;
}

/** Immutable. Bars before tick 0 are those of the first meter, so that a count-in has a meter too. */
export interface MeterMap {
  readonly nodes: readonly [MeterNode, ...MeterNode[]];
}

/** A position by bar and beat, both from zero; the bar is negative before tick 0. */
export interface BarBeat {
  readonly bar: number;
  readonly beat: number;
  /** Ticks since the beat began. */
  readonly tickInBeat: number;
  readonly beatTicks: Tick;
  readonly beatsInBar: number;
}

/** Ticks of one beat of a meter whose beat is a 1/`unit` note. */
export function beatTicksOf(unit: number): Tick {
  return (TICKS_PER_QUARTER * 4) / unit;
}

/**
 * Builds the map. A level that passed its check always makes one.
 *
 * @throws RangeError when the meter does not begin at tick 0, a change is not on a bar line of the meter before it, or
 * a beat is not a whole number of ticks.
 */
export function createMeterMap(changes: readonly MeterChange[]): MeterMap {
  const nodes: MeterNode[] = [];
  for (const change of changes) {
    const before = nodes.at(-1);
    const beatTicks = beatTicksOf(change.unit);
    const bars = before === undefined ? 0 : (change.tick - before.tick) / before.barTicks;
    const isSound = Number.isInteger(beatTicks) && beatTicks > 0 && Number.isInteger(change.beats) && change.beats > 0;
    const isPlaced = before === undefined ? change.tick === 0 : bars > 0 && Number.isInteger(bars);
    if (!isSound || !isPlaced) throw new RangeError(`The meter at tick ${change.tick} cannot be used.`);
    nodes.push({
      tick: change.tick,
      bar: (before?.bar ?? 0) + bars,
      beat: (before?.beat ?? 0) + bars * (before?.beats ?? 0),
      beats: change.beats,
      beatTicks,
      barTicks: beatTicks * change.beats,
    });
  }
  const [first, ...rest] = nodes;
  if (first === undefined) throw new RangeError('The meter must begin at tick 0.');
  return { nodes: [first, ...rest] };
}

/** Bar and beat at a tick, which may be a fraction. */
export function barBeatAt(map: MeterMap, tick: number): BarBeat {
  const node = nodeAt(map, tick);
  const ticks = tick - node.tick;
  const beats = Math.floor(ticks / node.beatTicks);
  const bars = Math.floor(beats / node.beats);
  return {
    bar: node.bar + bars,
    beat: beats - bars * node.beats,
    tickInBeat: ticks - beats * node.beatTicks,
    beatTicks: node.beatTicks,
    beatsInBar: node.beats,
  };
}

/** Beats since tick 0 with the fraction of the beat under way; negative before it. What dances on the beat reads this. */
export function beatIndexAt(map: MeterMap, tick: number): number {
  const node = nodeAt(map, tick);
  return node.beat + (tick - node.tick) / node.beatTicks;
}

/** Tick of the line that begins a bar, counted from zero. */
export function tickOfBar(map: MeterMap, bar: number): Tick {
  const node = map.nodes[lastAtOrBefore(map.nodes, (candidate) => candidate.bar, bar)] ?? map.nodes[0];
  return node.tick + (bar - node.bar) * node.barTicks;
}

/** Length in ticks of the bar that holds a tick. */
export function barTicksAt(map: MeterMap, tick: number): Tick {
  return nodeAt(map, tick).barTicks;
}

/** The first bar line strictly after a tick. */
export function nextBarTick(map: MeterMap, tick: number): Tick {
  return barTickAtOrBefore(map, tick) + barTicksAt(map, tick);
}

/** The last bar line at or before a tick. */
export function barTickAtOrBefore(map: MeterMap, tick: number): Tick {
  const node = nodeAt(map, tick);
  return node.tick + Math.floor((tick - node.tick) / node.barTicks) * node.barTicks;
}

function nodeAt(map: MeterMap, tick: number): MeterNode {
  return map.nodes[lastAtOrBefore(map.nodes, (node) => node.tick, tick)] ?? map.nodes[0];
}
