import { createSlidingMedian } from './sliding-median';

/** Samples held: two seconds at 60 frames a second. Measured to leave 0.005 ms of noise on a sound device. */
const WINDOW = 120;
/** A step above this, ms, is a jump of the device and not noise. */
const STEP_MS = 33;
/** Samples in a row that must show a step. One wild value is a glitch (8 ms ones were measured). */
const STEP_SAMPLES = 3;
/**
 * An audio thread that is starved slips by less than a step and stays there. The median would need a second to
 * believe it; this many samples in a row on one side, this far off, ms, prove it sooner.
 */
const SLIP_MS = 3;
const SLIP_SAMPLES = 12;

/** Estimates the distance between two time lines, ms, from noisy samples of it, and notices when it steps. */
export interface DeviceOffset {
  readonly count: number;
  /** How often a step or a slip started the window anew. */
  readonly steps: number;
  push(offsetMs: number): void;
  /** Best estimate, ms; NaN before the first sample. */
  value(): number;
  clear(): void;
}

export function createDeviceOffset(): DeviceOffset {
  const window = createSlidingMedian(WINDOW);
  let steps = 0;
  let estimate = Number.NaN;
  /** Newest samples in a row that lie on the same side of the estimate, beyond a step and beyond a slip. */
  let side = 0;
  let stepRun = 0;
  let slipRun = 0;

  function startAnew(keep: number): void {
    window.keepNewest(keep);
    steps += 1;
    stepRun = 0;
    slipRun = 0;
  }

  return {
    get count() {
      return window.count;
    },
    get steps() {
      return steps;
    },
    push(offsetMs) {
      const error = window.count === 0 ? 0 : offsetMs - estimate;
      if (Math.sign(error) !== side) {
        side = Math.sign(error);
        stepRun = 0;
        slipRun = 0;
      }
      stepRun = Math.abs(error) > STEP_MS ? stepRun + 1 : 0;
      slipRun = Math.abs(error) > SLIP_MS ? slipRun + 1 : 0;
      window.push(offsetMs);
      if (stepRun >= STEP_SAMPLES) startAnew(STEP_SAMPLES);
      else if (slipRun >= SLIP_SAMPLES) startAnew(SLIP_SAMPLES);
      estimate = window.median();
    },
    value: () => estimate,
    clear() {
      window.keepNewest(0);
      estimate = Number.NaN;
      side = 0;
      stepRun = 0;
      slipRun = 0;
    },
  };
}
