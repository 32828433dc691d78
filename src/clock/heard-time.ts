import type { AudioTime } from './audio-time';
import { createDeviceOffset, type DeviceOffset } from './device-offset';

/** An output timestamp further than this from now, ms, has another time base (seen in WebKitGTK) or is stale. */
const TRUSTED_MS = 500;
/** What leaves the device cannot be further than this, s, from what is being rendered. */
const TRUSTED_LATENCY_S = 2;
/** Frames in a row without a usable output timestamp after which the latency figures are used instead. */
const PATIENCE = 30;
/** Samples that make an estimate worth judging by. */
const STEADY_SAMPLES = 20;

/** Which context time is heard at which `performance.now()`. */
export interface HeardTime {
  /** Takes one sample. Call it once a frame with that frame's `performance.now()`. */
  sample(perfMs: number): void;
  /**
   * Context time heard at `perfMs`, ms; NaN before the first sample. Stands still from the first sample that found
   * the device not running until the first that finds it running.
   */
  contextMsAt(perfMs: number): number;
  readonly isSteady: boolean;
  /** How often the estimate was started anew: a step, a slip, a wake, or a change of source. */
  readonly steps: number;
}

function isTime(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0;
}

export function createHeardTime(device: AudioTime): HeardTime {
  const byTimestamp = createDeviceOffset();
  const byLatency = createDeviceOffset();
  let inUse: DeviceOffset = byTimestamp;
  let unusable = 0;
  let lastRunningMs = Number.NEGATIVE_INFINITY;
  let isStanding = false;
  let steps = 0;

  /** The device's own word: exact where it is right, latency included. */
  function sampleTimestamp(perfMs: number): void {
    const { contextTime, performanceTime } = device.getOutputTimestamp();
    const isUsable =
      isTime(contextTime) &&
      isTime(performanceTime) &&
      Math.abs(perfMs - performanceTime) <= TRUSTED_MS &&
      Math.abs(device.currentTime - contextTime) <= TRUSTED_LATENCY_S;
    if (!isUsable) {
      unusable += 1;
      return;
    }
    unusable = 0;
    byTimestamp.push(contextTime * 1000 - performanceTime);
  }

  /** The stand-in: what has been rendered less the latencies. Moves in device buffers; the median evens that out. */
  function sampleLatency(perfMs: number): void {
    if (!isTime(device.currentTime)) return;
    const latencyS = (device.outputLatency || 0) + (device.baseLatency || 0);
    byLatency.push((device.currentTime - latencyS) * 1000 - perfMs);
  }

  function start(): void {
    if (!isStanding) return;
    isStanding = false;
    unusable = 0;
    if (inUse.count > 0) steps += 1;
    byTimestamp.clear();
    byLatency.clear();
  }

  return {
    sample(perfMs) {
      if (device.state !== 'running') {
        isStanding = true;
        return;
      }
      start();
      lastRunningMs = perfMs;
      const before = inUse;
      const stepsBefore = before.steps;
      const wasEmpty = before.count === 0;
      sampleTimestamp(perfMs);
      sampleLatency(perfMs);
      inUse = byTimestamp.count > 0 && unusable < PATIENCE ? byTimestamp : byLatency;
      if (before.steps > stepsBefore || (inUse !== before && !wasEmpty)) steps += 1;
    },
    contextMsAt(perfMs) {
      return (isStanding ? Math.min(perfMs, lastRunningMs) : perfMs) + inUse.value();
    },
    get isSteady() {
      return !isStanding && inUse.count >= STEADY_SAMPLES;
    },
    get steps() {
      return steps;
    },
  };
}
