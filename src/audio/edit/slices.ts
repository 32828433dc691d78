/** Frames that are worked on in one go: some milliseconds of work, so that the page goes on. */
export const SLICE_FRAMES = 1 << 18;

/** Lets the page draw and answer. A message comes back sooner than a timer, which nested ones hold back by 4 ms each. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Goes through `frames` a slice at a time and lets the page breathe in between. */
export async function eachSlice(frames: number, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < frames; from += SLICE_FRAMES) {
    work(from, Math.min(frames, from + SLICE_FRAMES));
    await nextTurn();
  }
}
