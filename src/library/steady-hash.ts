import { createSha256 } from '../core/level/sha256';

/** Bytes hashed at one go: about 2 ms, so that a frame in between is never late. */
const STEP_BYTES = 128 * 1024;

/** A hash that lets the page draw between its steps. */
export interface SteadyHash {
  add(bytes: Uint8Array): Promise<void>;
  digest(): string;
}

export function createSteadyHash(): SteadyHash {
  const hash = createSha256();
  let sinceRest = 0;
  return {
    async add(bytes) {
      for (let from = 0; from < bytes.length; from += STEP_BYTES) {
        const step = bytes.subarray(from, from + STEP_BYTES);
        hash.update(step);
        sinceRest += step.length;
        if (sinceRest < STEP_BYTES) continue;
        sinceRest = 0;
        await rest();
      }
    },
    digest: () => hash.digest(),
  };
}

/** Lets the browser do what is due. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
