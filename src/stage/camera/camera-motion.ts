import { CAMERA_SHAPES } from '../../core/level/cameras';
import type { Camera } from '../../core/level/model';
import type { Dance } from '../beat/dance';
import { createSpring, settle, stepSpring } from '../spring';
import type { CameraView } from './camera-view';

/** At most this far the camera leans into lane changes, drifts and bends, in radians (4 degrees). */
export const MOST_LEAN = 0.07;
const LEAN_FREQUENCY = 16;
const LEAN_DAMPING = 0.75;
/** Shares of the most lean: for a lane a second of sideways speed, a full drift and a full bend. */
const LEAN_BY_SPEED = 0.13;
const LEAN_BY_DRIFT = 0.68;
const LEAN_BY_BEND = 0.22;
/** The horizon jumps by this many px of a 720-line picture on the kick, less where the music is calm. */
const NOD_PX = 4.5;
/** The punch of a phrase enlarges the picture by this share. */
export const MOST_PUNCH = 0.03;
/** Nobody drives behind the title: the camera drifts from side to side over so many beats. */
const SWAY_BEATS = 16;
const SWAY_LEAN = 0.018;
const SWAY_PX = 7;
/** Below this motion slider the camera stays where it is. */
export const LEAST_MOTION_TO_CUT = 0.25;
/** A step of song time over this is a seek: the lean is put where it belongs. */
const SEEK_MS = 400;
const TAU = Math.PI * 2;

/** What moves the camera in one frame. */
export interface CameraCause {
  /** The camera that the director wishes for at this song time. */
  readonly wish: Camera;
  /** Song milliseconds since the last frame, and the rate at which they pass. */
  readonly passedMs: number;
  readonly rate: number;
  /** Lanes a second, share of drift and of bend, -1..1 each, right is positive. */
  readonly laneSpeed: number;
  readonly drift: number;
  readonly bend: number;
  readonly dance: Pick<Dance, 'beat' | 'phrase'>;
  /** Beats since tick 0. */
  readonly beat: number;
  /** How driven the music is, 0..1. */
  readonly energy: number;
  readonly isTitle: boolean;
  /** The player's slider, 0..1: at 0 nothing here moves. */
  readonly motion: number;
  /** Px of this canvas for one of a 720-line picture. */
  readonly unit: number;
}

/** A cause to be written anew each frame. */
export function createCameraCause(): { -readonly [key in keyof CameraCause]: CameraCause[key] } {
  return {
    wish: 'chase',
    passedMs: 0,
    rate: 1,
    laneSpeed: 0,
    drift: 0,
    bend: 0,
    dance: { beat: 0, phrase: 0 },
    beat: 0,
    energy: 0.5,
    isTitle: false,
    motion: 1,
    unit: 1,
  };
}

/** Moves the camera about its place: lean, nod, punch and cuts. Nothing of it moves the hit line. */
export class CameraMotion {
  readonly view: { -readonly [key in keyof CameraView]: CameraView[key] } = {
    name: 'chase',
    shape: CAMERA_SHAPES.chase,
    turn: 0,
    isCut: false,
    punch: 1,
  };
  /** Radians, scaled by the slider. */
  lean = 0;
  /** Px by which the horizon is lifted. */
  nodPx = 0;
  private readonly spring = createSpring();
  private isFresh = true;

  reset(): void {
    settle(this.spring, 0);
    this.isFresh = true;
  }

  step(cause: CameraCause): void {
    this.cutTo(cause.motion < LEAST_MOTION_TO_CUT ? 'chase' : cause.wish);
    this.leanIn(cause);
    const { motion, unit, dance, isTitle, beat } = cause;
    const turn = (beat / SWAY_BEATS) * TAU;
    const swayLean = isTitle ? Math.sin(turn) * SWAY_LEAN : 0;
    const swayPx = isTitle ? Math.sin(turn * 0.5 + 1) * SWAY_PX : 0;
    this.lean = (this.spring.value + swayLean) * motion;
    this.nodPx = (dance.beat * NOD_PX * (0.4 + 0.6 * cause.energy) + swayPx) * unit * motion;
    this.view.punch = 1 + MOST_PUNCH * dance.phrase * motion;
  }

  private cutTo(camera: Camera): void {
    const { view } = this;
    view.isCut = !this.isFresh && camera !== view.name;
    view.name = camera;
    view.shape = CAMERA_SHAPES[camera];
    this.isFresh = false;
  }

  private leanIn(cause: CameraCause): void {
    const { spring } = this;
    const wish = cause.laneSpeed * LEAN_BY_SPEED + cause.drift * LEAN_BY_DRIFT + cause.bend * LEAN_BY_BEND;
    spring.target = Math.min(Math.max(wish, -1), 1) * MOST_LEAN;
    if (cause.passedMs < 0 || cause.passedMs > SEEK_MS) settle(spring, spring.target);
    else stepSpring(spring, Math.min(cause.passedMs / (1000 * cause.rate), 0.1), LEAN_FREQUENCY, LEAN_DAMPING);
  }
}
