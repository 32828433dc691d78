/**
 * The part of an AudioContext that tells the time. A native `AudioContext` fits as it is; tests hand in a fake.
 *
 * Units are Web Audio's own: context times and latencies in seconds, `performanceTime` in milliseconds on the time
 * line of `performance.now()`. Browsers differ in what they fill in: any value may be missing, zero or wrong.
 */
export interface AudioTime {
  /** `running` is the only state in which time passes. */
  readonly state: string;
  /** Context time up to which sound has been rendered. Runs ahead of what is heard, in steps of a device buffer. */
  readonly currentTime: number;
  readonly baseLatency: number;
  readonly outputLatency: number;
  /** Context time that leaves the device at `performanceTime`. Includes the latency the device knows of. */
  getOutputTimestamp(): { contextTime?: number; performanceTime?: number };
}
