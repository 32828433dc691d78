import type { TakeEvent } from '../../core/chase/events';
import type { Take } from '../../core/chase/take-state';
import type { Verb } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import { createSpring, settle, stepSpring } from '../spring';

/** Arrives 140 ms after the press with 4 % of overshoot: late enough to be seen, early enough to feel like the key. */
const STEER_FREQUENCY = 24.4;
const STEER_DAMPING = 0.72;
/** The tail swings out in a quarter of a second, and past the middle on the way back: the counter-steer. */
const DRIFT_FREQUENCY = 10;
const DRIFT_DAMPING = 0.52;
const DRIFT_YAW = 36;
/** Degrees of nose for a lane a second of sideways speed. */
const YAW_PER_LANE_SPEED = 1.75;
const PEDAL_FREQUENCY = 22;
const PEDAL_DAMPING = 0.75;
/** How long a tapped pedal is shown as pressed. */
const TAP_S = 0.16;
/** A step of song time over this is a seek: the car is put where it belongs. */
const SEEK_MS = 400;

/** The hero car's body as it is drawn: where it is, how it is turned. Lanes are fractional. */
export interface HeroMotion {
  readonly lane: number;
  /** Lanes a real second. */
  readonly laneSpeed: number;
  /** Degrees, positive to the right, within the drawn frames' range. */
  readonly yaw: number;
  /** -1..1, the share of yaw that is drift. */
  readonly drift: number;
  readonly boost: number;
  readonly brake: number;
  /** Advances to a song time. Lane changes start at their own times, so a late frame does not delay the car. */
  step(songMs: Ms, rate: number, take: Take, held: readonly Verb[], events: readonly TakeEvent[]): void;
  reset(lane: number, songMs: Ms): void;
}

export function createHeroMotion(): HeroMotion {
  return new Body();
}

class Body implements HeroMotion {
  private readonly steering = createSpring();
  private readonly sliding = createSpring();
  private readonly burning = createSpring();
  private readonly braking = createSpring();
  private tapBoostS = 0;
  private tapBrakeS = 0;
  private songMs = 0;

  get lane(): number {
    return this.steering.value;
  }

  get laneSpeed(): number {
    return this.steering.velocity;
  }

  get yaw(): number {
    const turned = this.steering.velocity * YAW_PER_LANE_SPEED + this.sliding.value * DRIFT_YAW;
    return Math.min(Math.max(turned, -46), 46);
  }

  get drift(): number {
    return this.sliding.value;
  }

  get boost(): number {
    return Math.max(this.burning.value, 0);
  }

  get brake(): number {
    return Math.max(this.braking.value, 0);
  }

  reset(lane: number, songMs: Ms): void {
    settle(this.steering, lane);
    settle(this.sliding, 0);
    settle(this.burning, 0);
    settle(this.braking, 0);
    this.tapBoostS = 0;
    this.tapBrakeS = 0;
    this.songMs = songMs;
  }

  step(songMs: Ms, rate: number, take: Take, held: readonly Verb[], events: readonly TakeEvent[]): void {
    const passed = songMs - this.songMs;
    if (passed < -50 || passed > SEEK_MS) this.reset(take.lane, songMs);
    for (const event of events) {
      if (event.type !== 'laneChanged') continue;
      this.moveTo(Math.min(event.us / 1000, songMs), rate);
      this.steering.target = event.to;
    }
    this.moveTo(songMs, rate);
    if (this.steering.target !== take.lane) this.steering.target = take.lane;
    const { holding } = take;
    this.sliding.target = (holding.includes('right') ? 1 : 0) - (holding.includes('left') ? 1 : 0);
    if (held.includes('boost')) this.tapBoostS = TAP_S;
    if (held.includes('brake')) this.tapBrakeS = TAP_S;
    this.burning.target = holding.includes('boost') ? 1 : this.tapBoostS > 0 ? 0.7 : 0;
    this.braking.target = holding.includes('brake') || this.tapBrakeS > 0 ? 1 : 0;
  }

  private moveTo(songMs: Ms, rate: number): void {
    const seconds = (songMs - this.songMs) / (1000 * rate);
    if (seconds <= 0) return;
    this.songMs = songMs;
    this.tapBoostS -= seconds;
    this.tapBrakeS -= seconds;
    stepSpring(this.steering, seconds, STEER_FREQUENCY, STEER_DAMPING);
    stepSpring(this.sliding, seconds, DRIFT_FREQUENCY, DRIFT_DAMPING);
    stepSpring(this.burning, seconds, PEDAL_FREQUENCY, PEDAL_DAMPING);
    stepSpring(this.braking, seconds, PEDAL_FREQUENCY, PEDAL_DAMPING);
  }
}
