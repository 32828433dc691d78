import { beatLines } from '../../core/time/beat-grid';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { StageChase, StageSection } from '../frame-view';
import { createRandom, type Random, seedOf } from '../random';
import type { Block, CityGround } from './city-ground';
import { DRESSINGS, type RoadsideKind, type Row, type Terrace } from './dressings';

export { HOUSE_LINE_M, type RoadsideKind } from './dressings';

/** One thing beside or over the road. It passes the hit line at `ms`. */
export interface RoadsideThing {
  readonly ms: Ms;
  /** Where it ends along the road, or where the next of its kind stands, which it is tied to. */
  readonly untilMs: Ms;
  /** -1 left, 1 right. What spans the road says 1. */
  readonly side: -1 | 1;
  /** Metres from the road's edge to the thing's anchor. */
  readonly outM: number;
  /** Metres from the road up to its ground. */
  readonly baseM: number;
  readonly kind: RoadsideKind;
  /** Picks one of the kind's pictures. */
  readonly variant: number;
  /** The section it belongs to, by the places' spans. */
  readonly span: number;
}

/** Real seconds that buildings go back along the road, as they were modelled, at the pace of the street. */
const DEPTH_S: Readonly<Partial<Record<RoadsideKind, number>>> = { house: 0.46, shed: 0.69, villa: 0.61 };
const PLOT_S = 0.46;
/** How many pictures there are of each building. */
const PICTURES: Readonly<Partial<Record<RoadsideKind, number>>> = { house: 10, shed: 3, villa: 2 };
/** A gap before a corner that is wider than this is closed by one more house. */
const SMALLEST_GAP_S = 0.14;
const SIDES = [-1, 1] as const;

/** Dresses the street of a level: the same level always gets the same street. In order of time. */
export function planRoadside(chase: StageChase, ground: CityGround): RoadsideThing[] {
  const random = createRandom(seedOf(chase.level.id));
  const things = [
    ...terraces(chase, ground, random),
    ...rows(chase, ground, random),
    ...signals(ground),
    ...crossings(ground),
  ];
  return things.sort((a, b) => a.ms - b.ms);
}

function terraces(chase: StageChase, ground: CityGround, random: Random): RoadsideThing[] {
  const things: RoadsideThing[] = [];
  const perS = 1000 * chase.course.mods.rate;
  for (const side of SIDES) {
    // The rows stand half a house apart, so that the street is not its own mirror picture.
    let ms = ground.fromMs + (side < 0 ? 0 : 0.5) * PLOT_S * perS;
    let last = side < 0 ? 0 : 3;
    while (ms < ground.toMs) {
      const terraceAt = (at: Ms): Terrace | undefined => DRESSINGS[ground.places.at(at).place].terrace;
      const depthMs = (DEPTH_S[terraceAt(ms)?.kind ?? 'house'] ?? PLOT_S) * perS;
      const block = blockAhead(ground, ms, ms + depthMs, side);
      // The last house of a block reaches up to the corner, behind its neighbour if need be.
      const isLast = block !== undefined && block.fromMs - ms > SMALLEST_GAP_S * perS;
      const at = isLast ? block.fromMs - depthMs : ms;
      const terrace = terraceAt(at);
      if (block === undefined || isLast) {
        const variant = pickOther(terrace?.kind ?? 'house', [last, ...across(things, side, at, depthMs)], random);
        last = variant;
        const thing = terrace === undefined ? null : plotOf(terrace, side, random());
        const span = ground.places.indexAt(at);
        if (thing !== null) things.push({ ...thing, ms: at, untilMs: at + depthMs, side, baseM: 0, variant, span });
      }
      ms = block === undefined ? ms + depthMs * (1.02 + 0.06 * random()) : Math.max(block.untilMs, ms + 1);
    }
  }
  return things;
}

function blockAhead(ground: CityGround, fromMs: Ms, untilMs: Ms, side: -1 | 1): Block | undefined {
  return ground.blocks.find(
    (block) => block.untilMs > fromMs && block.fromMs < untilMs && (block.side === 0 || block.side === side),
  );
}

/** What stands on the other side of the street near a place. */
function across(things: readonly RoadsideThing[], side: -1 | 1, ms: Ms, depthMs: number): readonly number[] {
  if (side < 0) return [];
  return things.flatMap((other) => (other.side < 0 && Math.abs(other.ms - ms) < depthMs ? [other.variant] : []));
}

/** Two neighbours never look alike, nor two that face one another where there are enough of them. */
function pickOther(kind: RoadsideKind, near: readonly number[], random: Random): number {
  const count = PICTURES[kind] ?? 2;
  const start = Math.floor(random() * count);
  const taken = near.map((variant) => variant % count);
  for (let n = 0; n < count; n++) {
    const pick = (start + n) % count;
    if (!taken.includes(pick)) return pick;
  }
  return ((near[0] ?? 0) + 1) % count;
}

function plotOf(
  terrace: Terrace,
  side: -1 | 1,
  chance: number,
): { readonly kind: RoadsideKind; readonly outM: number } | null {
  const built = side < 0 ? terrace.built[0] : terrace.built[1];
  if (chance < built) return { kind: terrace.kind, outM: terrace.outM };
  const { empty } = terrace;
  if (empty === undefined || built === 0 || (chance - built) / (1 - built) >= empty.share) return null;
  return { kind: empty.kind, outM: terrace.outM + 1 };
}

function rows(chase: StageChase, ground: CityGround, random: Random): RoadsideThing[] {
  const { tempo, meter } = chase;
  const things: RoadsideThing[] = [];
  const fromTick = Math.floor(tickAtMs(tempo, ground.fromMs));
  const lines = beatLines(tempo, meter, fromTick, Math.ceil(tickAtMs(tempo, ground.toMs)));
  const zero = lines.findIndex((line) => line.tick >= 0);
  const beatMs = (beat: number): Ms => {
    const i = Math.floor(beat);
    const start = lines[i]?.ms ?? 0;
    const next = lines[i + 1]?.ms ?? start + 500;
    return start + (next - start) * (beat - i);
  };
  lines.forEach((line, index) => {
    const span = ground.places.indexAt(line.ms + 0.5);
    const { place, energy } = ground.places.spans[span] ?? { place: 'downtown', energy: 0.5 };
    for (const row of DRESSINGS[place].rows) {
      const isHalf = row.every < 1;
      const whole = Math.floor(row.offset);
      const every = Math.max(row.every, 1);
      const turn = (index - zero - whole) / every;
      if (!Number.isInteger(turn)) continue;
      for (let part = 0; part < 1; part += isHalf ? row.every : 1) {
        const ms = beatMs(index + row.offset - whole + part);
        const untilMs = beatMs(index + row.offset - whole + part + row.every);
        placeRow(row, ms, untilMs, turn + part, energy, span, ground, random, things);
      }
    }
  });
  return things;
}

function placeRow(
  row: Row,
  ms: Ms,
  untilMs: Ms,
  turn: number,
  energy: number,
  span: number,
  ground: CityGround,
  random: Random,
  things: RoadsideThing[],
): void {
  const share = row.share[0] + (row.share[1] - row.share[0]) * energy;
  for (const side of SIDES) {
    const chance = random();
    const variant = Math.floor(random() * 60);
    const outM = row.outM[0] + (row.outM[1] - row.outM[0]) * random();
    if (!isOnSide(row.sides, side, turn) || chance >= share) continue;
    if (ground.places.indexAt(ms) !== span || isBlocked(ground, ms, side, outM)) continue;
    // The posts of the signals carry no second lamp.
    if (outM < 2 && ground.junctions.some(({ lineMs }) => Math.abs(lineMs - ms) < 1)) continue;
    const kind = row.kinds[variant % row.kinds.length] ?? 'scrub';
    const isTied =
      kind === 'pole' && ground.places.indexAt(untilMs) === span && !isBlocked(ground, untilMs, side, outM);
    const end = isTied ? untilMs : ms + ground.perS * (DEPTH_S[kind] ?? 0);
    things.push({ ms, untilMs: end, side, outM, baseM: row.baseM ?? 0, kind, variant, span });
  }
}

function isOnSide(sides: Row['sides'], side: -1 | 1, turn: number): boolean {
  if (sides === 'both') return true;
  if (sides === 'turns') return (Math.floor(turn) % 2 === 0 ? -1 : 1) === side;
  return (sides === 'left' ? -1 : 1) === side;
}

/** Whether something else is there: a cross street, a slip road, a bridge or a tunnel's mouth. */
function isBlocked(ground: CityGround, ms: Ms, side: -1 | 1, outM: number): boolean {
  return ground.blocks.some(
    (block) =>
      ms > block.fromMs && ms < block.untilMs && (block.side === 0 || block.side === side) && outM < block.withinM,
  );
}

/** Signals stand at the stop lines. */
function signals(ground: CityGround): RoadsideThing[] {
  return ground.junctions.flatMap(({ lineMs }) =>
    SIDES.map((side) => ({
      ms: lineMs,
      untilMs: lineMs,
      side,
      outM: 1,
      baseM: 0,
      kind: 'signal' as const,
      variant: 0,
      span: ground.places.indexAt(lineMs),
    })),
  );
}

/** What is driven through from one place to another. */
function crossings(ground: CityGround): RoadsideThing[] {
  return ground.passages.flatMap((passage): RoadsideThing[] => {
    if (passage.kind !== 'portal-in' && passage.kind !== 'overpass') return [];
    const isTown = ground.isTown(passage.from) || ground.isTown(passage.to);
    return [
      {
        ms: passage.ms,
        untilMs: passage.untilMs,
        side: 1,
        outM: isTown ? 4.1 : 8.2,
        baseM: 0,
        kind: passage.kind === 'overpass' ? 'overpass' : 'portal',
        variant: isTown ? 0 : 1,
        // A mouth is seen from the place before it.
        span: Math.max(ground.places.indexAt(passage.ms) - 1, 0),
      },
    ];
  });
}

/** The section under way at a song time; before the first, the first. */
export function sectionAt(chase: StageChase, ms: Ms): StageSection | undefined {
  const { sections } = chase.level;
  let found = sections[0];
  for (const section of sections) {
    if (msAtTick(chase.tempo, section.tick) > ms) break;
    found = section;
  }
  return found;
}
