import type { Projected } from '../camera/projection';
import { dressScale } from '../camera/view-frame';
import { HOUSE_LINE_M } from '../city/roadside-plan';
import type { FrameView } from '../frame-view';
import type { Rgb } from '../light/mood';
import { type DiscSpot, discSpot } from '../sky/disc-spot';

/** Px of a 720-line picture by which the far world turns for a full bend of a second. */
const TURN_PX = 60;
/** Half widths and metres of a tunnel's far mouth: more than its walls and vault leave open, which hide the rest. */
const MOUTH_HALF = 1.6;
const MOUTH_M = 11;

/** The numbers that the road shader is told each frame. They are described where the shader declares them. */
export class RoadUniforms {
  private readonly shape = new Float32Array(4);
  private readonly lines = new Float32Array(4);
  private readonly pulse = new Float32Array(4);
  private readonly hero = new Float32Array(4);
  private readonly plot = new Float32Array(4);
  private readonly depth = new Float32Array(4);
  private readonly town = new Float32Array(4);
  private readonly mouth = new Float32Array(4);
  private readonly sky = Array.from({ length: 5 }, () => new Float32Array(4));
  private readonly disc = new Float32Array(4);
  private readonly glow = new Float32Array(4);
  private readonly haze = new Float32Array(3);
  private readonly hazeWarm = new Float32Array(3);
  private readonly ground = new Float32Array(3);
  private readonly lamp = new Float32Array(3);
  private readonly spot: DiscSpot = { x: 0, y: 0, radius: 1 };
  private readonly exit: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  /** By the names in the shader. */
  readonly values: readonly (readonly [name: string, value: Float32Array])[];

  constructor(answer: Float32Array) {
    this.values = [
      ['uShape', this.shape],
      ['uLines', this.lines],
      ['uPulse', this.pulse],
      ['uHero', this.hero],
      ['uAnswer', answer],
      ['uPlot', this.plot],
      ['uDepth', this.depth],
      ['uTown', this.town],
      ['uMouth', this.mouth],
      ...this.sky.map((stop, i) => [`uSky${i}`, stop] as const),
      ['uDisc', this.disc],
      ['uGlow', this.glow],
      ['uHaze', this.haze],
      ['uHazeWarm', this.hazeWarm],
      ['uGround', this.ground],
      ['uLamp', this.lamp],
    ];
  }

  follow(frame: FrameView): void {
    this.followView(frame);
    this.followMood(frame);
    this.followMouth(frame);
  }

  private followView(frame: FrameView): void {
    const { projection, hero, dance, openMood, songMs } = frame;
    const { width, height, halfRoadPx, unit, pxPerMetre } = projection.frame;
    put(this.shape, width, height, halfRoadPx, unit);
    put(this.lines, projection.horizonY, projection.hitY, projection.horizonX, projection.lanes);
    put(this.pulse, dance.beat, dance.bar, dance.half, songMs / 1000);
    put(this.hero, hero.x, openMood.headlights, Math.max(hero.brake, 0.25 * openMood.headlights), hero.x);
    const { x, y, radius } = discSpot(frame, this.spot);
    put(this.plot, 1 + (HOUSE_LINE_M * dressScale(projection.frame) * pxPerMetre) / halfRoadPx, radius, x, y);
    const dropPx = projection.hitY - projection.flatHorizonY;
    put(this.depth, projection.leadS, dropPx, 11 / frame.mood.hazeDensity, frame.contrast ? 1 : 0);
  }

  private followMood(frame: FrameView): void {
    const { mood, openMood, projection } = frame;
    const town = 0.75 + 0.5 * openMood.energy;
    const turn = frame.road.headingAt(frame.songMs) * TURN_PX * projection.frame.unit;
    put(this.town, openMood.wet, openMood.lamps * town, openMood.windows * town, turn);
    for (let i = 0; i < 5; i++) colour(this.sky[i], openMood.sky[i]);
    setLast(this.sky[0], mood.cover);
    setLast(this.sky[1], openMood.rain);
    setLast(this.sky[2], openMood.fog);
    setLast(this.sky[3], openMood.isMoon ? 1 : 0);
    setLast(this.sky[4], openMood.stars);
    colour(this.disc, openMood.disc);
    setLast(this.disc, openMood.discShare);
    colour(this.glow, openMood.glow);
    // Only what stands low lays its light along the road.
    const low = Math.min(Math.max(1.5 - openMood.discHeight, 0), 1);
    setLast(this.glow, openMood.discShare * low * (openMood.isMoon ? 0.6 : 1));
    colour(this.haze, openMood.haze);
    colour(this.hazeWarm, openMood.hazeWarm);
    colour(this.ground, openMood.ground);
    colour(this.lamp, openMood.lamp);
  }

  /** The end of the tunnel that the car is in; a dot far away when it is out of sight. */
  private followMouth(frame: FrameView): void {
    const { projection, places, songMs } = frame;
    let i = places.indexAt(songMs);
    while (i < places.spans.length && places.spans[i]?.place === 'tunnel') i++;
    const exitMs = places.spans[i]?.fromMs ?? Number.POSITIVE_INFINITY;
    const seconds = Math.min(Math.max(projection.secondsTo(exitMs), -0.3 * projection.leadS), 60);
    const exit = projection.pointIn(seconds, 0, 0, this.exit);
    const { pxPerMetre, halfRoadPx, unit } = projection.frame;
    const half = Math.max(halfRoadPx * MOUTH_HALF * exit.k, unit);
    put(this.mouth, exit.x, exit.y, half, Math.max(MOUTH_M * pxPerMetre * exit.k, unit));
  }
}

function put(into: Float32Array, a: number, b: number, c: number, d: number): void {
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}

function colour(into: Float32Array | undefined, from: Readonly<Rgb> | undefined): void {
  if (into === undefined || from === undefined) return;
  into[0] = from[0];
  into[1] = from[1];
  into[2] = from[2];
}

function setLast(into: Float32Array | undefined, value: number): void {
  if (into !== undefined) into[3] = value;
}
