import type { CuePart } from '../../core/chase/events';
import { type Difficulty, VERBS, type Verb } from '../../core/level/model';
import type { Dance } from '../beat/dance';
import type { Projection } from '../camera/projection';
import type { QuadBuffer } from '../ink/quad-buffer';
import { type CueIndex, firstFrom, gateLaneOf, openHeadBefore, roomAround, stackOf } from './cue-window';
import { GatePen } from './gate-pen';
import { paintBeatLine, paintGate } from './gates';
import { type BandLook, HoldBand } from './hold-band';
import { LaneTrail } from './lane-trail';
import { farthestS, lessonNearnessOf, nearnessOf } from './nearness';
import type { PartMarks } from './part-marks';

/** Real seconds that a gate is drawn beyond the hit line: it leaves the screen within them. */
const BEHIND_S = 0.26;
/** A gate that was hit is gone this many milliseconds later; a missed one has fallen. */
const HIT_MS = 200;
const FALL_MS = 300;

/** What the painter reads of the moment. */
export interface CueMoment {
  readonly projection: Projection;
  readonly perfMs: number;
  /** 1 on a beat line, falling to 0. */
  readonly dance: Pick<Dance, 'beat'>;
  readonly take: { readonly holding: readonly Verb[] };
}

/** How the cues of a chart are announced. */
export interface CueManner {
  readonly difficulty: Difficulty;
  readonly isNight: boolean;
}

/** Draws the gates and holds that can be seen now. The work of a frame depends on what is visible, never on the level's length. */
export class CuePainter {
  private readonly pen: GatePen;
  private readonly band: HoldBand;
  private readonly trail = new LaneTrail();
  private readonly look: BandLook = { alpha: 1, farAlpha: 1, isActive: false, isBroken: false, pulse: 0 };

  constructor(ink: QuadBuffer, glow: QuadBuffer) {
    this.pen = new GatePen(ink, glow);
    this.band = new HoldBand(ink, glow);
  }

  paint(index: CueIndex, marks: PartMarks, manner: CueManner, moment: CueMoment): void {
    const { songMs, rate } = moment.projection;
    const farS = farthestS(manner.difficulty, manner.isNight);
    const fromUs = (songMs - BEHIND_S * 1000 * rate) * 1000;
    const toUs = (songMs + farS * 1000 * rate) * 1000;
    const first = firstFrom(index.times, fromUs);
    const last = firstFrom(index.times, toUs);

    for (let i = last - 1; i >= first; i--) {
      const part = index.parts[i];
      if (part?.kind === 'head') this.paintBand(index, part, marks, manner, moment, farS);
    }
    for (const verb of VERBS) {
      const head = index.parts[openHeadBefore(index, verb, fromUs, fromUs)];
      if (head !== undefined) this.paintBand(index, head, marks, manner, moment, farS);
    }
    for (let i = last - 1; i >= first; i--) {
      const part = index.parts[i];
      if (part !== undefined) this.paintPart(index, part, marks, manner, moment);
    }
  }

  private paintPart(index: CueIndex, part: CuePart, marks: PartMarks, manner: CueManner, moment: CueMoment): void {
    const { projection } = moment;
    const seconds = projection.secondsTo(part.us / 1000);
    const litness = part.isLesson ? lessonNearnessOf : nearnessOf;
    const lit = litness(seconds, manner.difficulty, manner.isNight);
    if (lit <= 0.01) return;
    const { pen } = this;
    const state = marks.stateOf(part.index);
    const age = moment.perfMs - marks.judgedAt(part.index);
    pen.flash = 0;
    pen.broken = 0;
    pen.alpha = lit;
    pen.pulse = moment.dance.beat;
    if (state === 'hit') {
      const left = 1 - age / HIT_MS;
      if (left <= 0) return;
      pen.flash = left;
      pen.alpha = lit * Math.min(1, left * 1.6);
    } else if (state === 'missed') {
      pen.broken = Math.min(age / FALL_MS, 1);
      pen.alpha = lit * (1 - 0.35 * pen.broken);
    }
    const laneX = projection.laneCentre(gateLaneOf(index, part.index));
    const roomS = roomAround(index, part.index) / (1e6 * projection.rate);
    pen.frame.place(projection, seconds, laneX, roomS, stackOf(index, part.index));
    if (!pen.frame.isVisible) return;
    const lanes = projection.lanes;
    if (state === 'open') paintBeatLine(pen, part.verb, (-1 - laneX) * lanes, (1 - laneX) * lanes, 0.4);
    paintGate(pen, part.verb, part.kind);
  }

  private paintBand(
    index: CueIndex,
    head: CuePart,
    marks: PartMarks,
    manner: CueManner,
    moment: CueMoment,
    farS: number,
  ): void {
    const tail = index.parts[head.pair];
    if (tail === undefined) return;
    const { projection } = moment;
    const headState = marks.stateOf(head.index);
    const tailState = marks.stateOf(tail.index);
    if (tailState === 'hit') return;
    const headS = projection.secondsTo(head.us / 1000);
    const tailS = projection.secondsTo(tail.us / 1000);
    const { look } = this;
    look.alpha = nearnessOf(Math.max(headS, 0), manner.difficulty, manner.isNight);
    look.farAlpha = nearnessOf(Math.min(tailS, farS), manner.difficulty, manner.isNight);
    look.isActive = tailState !== 'missed' && headState !== 'open' && moment.take.holding.includes(head.verb);
    look.isBroken = tailState === 'missed' || (headState === 'missed' && !look.isActive);
    look.pulse = moment.dance.beat;
    this.layTrail(index, head, tail, projection);
    this.band.paint(projection, head.verb, this.trail, headS, tailS, farS, look);
  }

  /** The path may change lanes while a verb is held: the band goes where the car will go. */
  private layTrail(index: CueIndex, head: CuePart, tail: CuePart, projection: Projection): void {
    const { trail } = this;
    trail.start(head.lane);
    let lane = head.lane;
    for (let i = head.index + 1; i < tail.index; i++) {
      const part = index.parts[i];
      if (part === undefined || part.lane === lane) continue;
      lane = part.lane;
      const seconds = projection.secondsTo(part.us / 1000);
      if (seconds < -0.6) trail.start(lane);
      else trail.change(seconds, lane);
    }
  }
}
