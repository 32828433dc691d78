import { beatLines } from '../../core/time/beat-grid';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { StageChase, StageSection } from '../frame-view';
import { createRandom, type Random, seedOf } from '../random';

/** One thing beside the road. It passes the hit line at `ms`. */
export interface RoadsideThing {
  readonly ms: Ms;
  /** -1 left, 1 right. */
  readonly side: -1 | 1;
  /** Metres from the road's edge to the thing's anchor. */
  readonly outM: number;
  readonly kind: RoadsideKind;
  /** Picks one of the kind's pictures. */
  readonly variant: number;
}

export type RoadsideKind = 'house' | 'lamp' | 'signal' | 'palm' | 'plane' | 'hydrant' | 'bin' | 'billboard';

/** The corner of the houses stands where their pictures were taken from: 9.5 m from the middle of a four-lane road. */
export const HOUSE_LINE_M = 3.95;
/** Song seconds between two houses of a row at rate 1; their sides are about as deep, so that the row closes. */
const HOUSE_STEP_S = 0.56;
const LEAD_IN_MS = 6000;
const LEAD_OUT_MS = 14_000;
/** Bars between two signals where no section changes. */
const SIGNAL_BARS = 8;

interface Dressing {
  /** Share of building plots that are built, by side. */
  readonly built: readonly [number, number];
  /** Share of tree places that are planted, and of palms among the trees. */
  readonly trees: number;
  readonly palms: number;
  readonly billboards: number;
  readonly clutter: number;
  /** Old lanterns instead of the avenue's lamps. */
  readonly hasLanterns?: boolean;
}

const DOWNTOWN: Dressing = { built: [1, 1], trees: 0.45, palms: 0.35, billboards: 0.1, clutter: 0.5 };
const DRESSINGS: Readonly<Record<string, Dressing>> = {
  boulevard: { built: [0.92, 0.92], trees: 1, palms: 0.9, billboards: 0.12, clutter: 0.3 },
  waterfront: { built: [0.12, 1], trees: 0.8, palms: 1, billboards: 0.05, clutter: 0.35, hasLanterns: true },
  freeway: { built: [0.3, 0.3], trees: 0.15, palms: 0.6, billboards: 0.3, clutter: 0 },
  industrial: { built: [0.8, 0.8], trees: 0.1, palms: 0.2, billboards: 0.2, clutter: 0.5 },
  desert: { built: [0.08, 0.08], trees: 0.4, palms: 0.7, billboards: 0.2, clutter: 0 },
  hills: { built: [0.35, 0.35], trees: 1, palms: 0.3, billboards: 0.06, clutter: 0.2, hasLanterns: true },
};

/** Dresses the street of a level: the same level always gets the same street. Sorted by time. */
export function planRoadside(chase: StageChase): RoadsideThing[] {
  const { level, course } = chase;
  const fromMs = Math.min(course.startUs / 1000, 0) - LEAD_IN_MS;
  const toMs = level.song.durationMs + LEAD_OUT_MS;
  const random = createRandom(seedOf(level.id));
  const things = [...houses(chase, fromMs, toMs, random), ...onTheGrid(chase, fromMs, toMs, random)];
  return things.sort((a, b) => a.ms - b.ms);
}

function houses(chase: StageChase, fromMs: Ms, toMs: Ms, random: Random): RoadsideThing[] {
  const things: RoadsideThing[] = [];
  const stepMs = HOUSE_STEP_S * 1000 * chase.course.mods.rate;
  for (const side of [-1, 1] as const) {
    // The rows stand half a house apart, so that the street is not its own mirror picture.
    const shift = side < 0 ? 0 : 0.5;
    let last = side < 0 ? 0 : 3;
    for (let n = 0; fromMs + n * stepMs < toMs; n++) {
      const ms = fromMs + (n + shift + 0.12 * (random() - 0.5)) * stepMs;
      const { built, billboards } = dressingAt(chase, ms);
      const share = side < 0 ? built[0] : built[1];
      // Two neighbours never look alike.
      const variant = (last + 1 + Math.floor(random() * 5)) % 60;
      last = variant;
      if (random() < share) things.push({ ms, side, outM: HOUSE_LINE_M, kind: 'house', variant });
      else if (random() < billboards * 3)
        things.push({ ms, side, outM: HOUSE_LINE_M + 2.5, kind: 'billboard', variant });
    }
  }
  return things;
}

/** Lamps on every second beat, trees between them, small things on half beats, signals on bar lines. */
function onTheGrid(chase: StageChase, fromMs: Ms, toMs: Ms, random: Random): RoadsideThing[] {
  const { tempo, meter, level } = chase;
  const things: RoadsideThing[] = [];
  const lines = beatLines(tempo, meter, Math.floor(tickAtMs(tempo, fromMs)), Math.ceil(tickAtMs(tempo, toMs)));
  const changes = new Set(level.sections.map((section) => section.tick));
  const zero = lines.findIndex((line) => line.tick >= 0);
  lines.forEach((line, index) => {
    const dressing = dressingAt(chase, line.ms);
    const next = lines[index + 1]?.ms ?? line.ms + 500;
    const isLampBeat = (index - zero) % 2 === 0;
    const hasSignal = line.isBar && (changes.has(line.tick) || line.bar % SIGNAL_BARS === 0);
    for (const side of [-1, 1] as const) {
      const variant = Math.floor(random() * 60);
      const place = random();
      if (hasSignal) things.push({ ms: line.ms, side, outM: 1.0, kind: 'signal', variant });
      else if (isLampBeat)
        things.push({ ms: line.ms, side, outM: 0.75, kind: 'lamp', variant: dressing.hasLanterns === true ? 1 : 0 });
      else if (place < dressing.trees) {
        const kind = random() < dressing.palms ? 'palm' : 'plane';
        things.push({ ms: line.ms, side, outM: 2.1, kind, variant });
      }
      if (random() < dressing.clutter * 0.5) {
        const kind = random() < 0.5 ? 'hydrant' : 'bin';
        things.push({ ms: (line.ms + next) / 2, side, outM: 1.3, kind, variant });
      }
    }
  });
  return things;
}

function dressingAt(chase: StageChase, ms: Ms): Dressing {
  const section = sectionAt(chase, ms);
  return DRESSINGS[section?.place ?? ''] ?? DOWNTOWN;
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
