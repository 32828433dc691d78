/** The part of an AudioContext that is watched. */
export interface WatchedDevice {
  readonly state: string;
  readonly currentTime: number;
}

/** A device that has not moved for this long while it says that it runs, ms, has vanished. */
const STILL_MS = 1500;

/** Tells what keeps a device silent, in words. */
export interface DeviceWatch {
  /** Looks at it; answers what is wrong and what to do, null while it sounds. */
  look(nowMs: number): string | null;
}

export function createDeviceWatch(device: WatchedDevice): DeviceWatch {
  let lastS = Number.NaN;
  let movedMs = Number.NEGATIVE_INFINITY;
  let lookedMs = Number.NEGATIVE_INFINITY;

  return {
    look(nowMs) {
      const stateWords = wordsOf(device.state);
      // A page that was asleep has not looked: it knows nothing of that time.
      const wasAsleep = nowMs - lookedMs > STILL_MS / 2;
      lookedMs = nowMs;
      if (device.currentTime !== lastS || stateWords !== null || wasAsleep) {
        lastS = device.currentTime;
        movedMs = nowMs;
      }
      if (stateWords !== null) return stateWords;
      return nowMs - movedMs > STILL_MS
        ? 'The sound device has stopped. Plug it in again or choose another one, then press play.'
        : null;
    },
  };
}

function wordsOf(state: string): string | null {
  switch (state) {
    case 'running':
      return null;
    case 'interrupted':
      return 'Something else has the sound, a call perhaps. The song goes on when it is over.';
    case 'closed':
      return 'The sound of this page has ended. Reload it: nothing you have made is lost.';
    default:
      return 'The sound is on hold. Press play to go on.';
  }
}
