import type { CuePart } from '../../../src/core/chase/events';
import type { Projection } from '../../../src/stage/camera/projection';
import { type CueIndex, firstFrom, gateLaneOf, roomAround, stackOf } from '../../../src/stage/cues/cue-window';
import { GatePen } from '../../../src/stage/cues/gate-pen';
import { paintGate } from '../../../src/stage/cues/gates';
import { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { type Extent, extentOf } from '../cues/drawn';
import { Stencil } from './stencil';

/** DESIGN 1.3: readable is at least this share of the way from the horizon to the car and this wide at 1280 x 720. */
export const LEAST_SHARE = 0.2;
export const LEAST_PX = 24;
/**
 * A gate says the same thing several times over: posts, lamps, a flag or gable, a bar, a mark on the road. Other gates just
 * before it may cover some of them; below this share of its solid marks it counts as hidden.
 */
export const LEAST_VISIBLE = 0.4;
/** What stands still in the picture may not cover even a corner of a cue at its lead time: this share is rounding. */
const MOST_COVERED = 0.01;
const HAIR = 1e-6;

/** What stands over the cues in a frame. */
export interface InFront {
  readonly hero: Extent | null;
  readonly mirror: Extent;
}

/** How one cue is seen in one frame. */
export interface Sight {
  /** Share of the way from the horizon to the hit line. */
  readonly k: number;
  /** Px across that its visible solid marks span. */
  readonly widthPx: number;
  /** Share of its solid marks that is visible, and what is in front of each share. */
  readonly visible: number;
  readonly behind: { readonly hero: number; readonly mirror: number; readonly gates: number; readonly edge: number };
  /** A nearer stretch of road stands higher in the picture than its foot. */
  readonly isBehindCrest: boolean;
}

const CUE = 1;
const HERO = 2;
const MIRROR = 4;
const GATES = 8;
const PICTURE = 16;

const ink = new QuadBuffer(4096);
const pen = new GatePen(ink, new QuadBuffer(4096));
const nearerInk = new QuadBuffer(8192);
const nearerPen = new GatePen(nearerInk, new QuadBuffer(8192));

/** Looks at a part of the chart with the gates that the stage itself would draw. */
export function lookAt(index: CueIndex, part: CuePart, projection: Projection, inFront: InFront): Sight {
  ink.clear();
  nearerInk.clear();
  standGate(pen, index, part, projection);
  const { k, isVisible, baseY } = pen.frame;
  if (!isVisible) throw new Error(`The part at tick ${part.tick} is not on the road.`);
  paintNearer(index, part, projection);

  const stencil = new Stencil(extentOf(ink, 0.85));
  const { width, height } = projection.frame;
  stencil.addQuads(ink, CUE);
  stencil.addQuads(nearerInk, GATES);
  if (inFront.hero !== null) stencil.addBox(inFront.hero, HERO);
  stencil.addBox(inFront.mirror, MIRROR);
  stencil.addBox({ left: 0, top: 0, right: width, bottom: height }, PICTURE);

  const all = stencil.count(CUE, 0).px;
  const seen = stencil.count(CUE | PICTURE, HERO | MIRROR | GATES);
  const share = (bit: number): number => stencil.count(CUE | bit, 0).px / all;
  return {
    k,
    widthPx: seen.widthPx,
    visible: seen.px / all,
    behind: { hero: share(HERO), mirror: share(MIRROR), gates: share(GATES), edge: 1 - share(PICTURE) },
    isBehindCrest: isBehindCrest(projection, projection.secondsTo(part.us / 1000), baseY),
  };
}

/** In words what keeps a cue from being read at its lead time; empty when nothing does. */
export function faultsAtLead(sight: Sight): string[] {
  const faults = faultsOf(sight);
  for (const name of ['hero', 'mirror', 'edge'] as const) {
    const share = sight.behind[name];
    if (share > MOST_COVERED) faults.push(`${(share * 100).toFixed(0)} % behind the ${name}`);
  }
  return faults;
}

/** The same for a cue that is nearer than its lead time: the car may begin to cover the mark between its posts. */
export function faultsOf({ k, widthPx, visible, behind, isBehindCrest: hasCrest }: Sight): string[] {
  const faults: string[] = [];
  if (k < LEAST_SHARE - HAIR) faults.push(`only ${(k * 100).toFixed(1)} % of the way`);
  if (widthPx < LEAST_PX) faults.push(`only ${widthPx} px wide`);
  if (hasCrest) faults.push('behind a crest');
  if (visible < LEAST_VISIBLE) {
    const blame = Object.entries(behind).map(([name, share]) => `${name} ${(share * 100).toFixed(0)} %`);
    faults.push(`only ${(visible * 100).toFixed(0)} % can be seen (${blame.join(', ')})`);
  }
  return faults;
}

function standGate(on: GatePen, index: CueIndex, part: CuePart, projection: Projection): void {
  const seconds = projection.secondsTo(part.us / 1000);
  const laneX = projection.laneCentre(gateLaneOf(index, part.index));
  const roomS = roomAround(index, part.index) / (1e6 * projection.rate);
  on.frame.place(projection, seconds, laneX, roomS, stackOf(index, part.index));
  paintGate(on, part.verb, part.kind);
}

/** The gates between the car and the part, which are drawn over it. */
function paintNearer(index: CueIndex, part: CuePart, projection: Projection): void {
  for (let i = firstFrom(index.times, part.us) - 1; i >= 0; i--) {
    const nearer = index.parts[i];
    if (nearer === undefined || nearer.us / 1000 <= projection.songMs) break;
    standGate(nearerPen, index, nearer, projection);
  }
}

function isBehindCrest(projection: Projection, seconds: number, footY: number): boolean {
  const spot = { x: 0, y: 0, k: 0, isVisible: false };
  for (let i = 0; i < 100; i++) {
    if (projection.pointIn((seconds * i) / 100, 0, 0, spot).y <= footY) return true;
  }
  return false;
}
