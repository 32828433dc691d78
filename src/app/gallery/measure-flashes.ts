import type { Ms } from '../../core/time/units';
import { createFlashMeter } from '../../stage/flash/meter';
import type { GalleryFlashes } from '../../ui/model';

/** How long a piece is measured, and in which steps of song time: fine enough for a flash of one drawn frame in two. */
const SPAN_MS = 60_000;
const STEP_MS = 1000 / 30;
/** The page breathes after so many real milliseconds of drawing. */
const BREATH_MS = 200;

export interface FlashTask {
  readonly durationMs: Ms;
  readonly fromMs: Ms;
  isWanted(): boolean;
  /** Draws a song time and answers the luminances of what was drawn. */
  showAt(songMs: Ms): Float32Array;
  report(share: number): void;
}

/** Draws up to 60 s of a chase frame by frame and counts large flashes in the drawn pixels. Null when it was not wanted to its end. */
export async function measureFlashes(task: FlashTask): Promise<GalleryFlashes | null> {
  const spanMs = Math.min(SPAN_MS, task.durationMs);
  const fromMs = Math.min(task.fromMs, task.durationMs - spanMs);
  const meter = createFlashMeter();
  let breathedMs = performance.now();
  for (let ms = 0; ms <= spanMs && task.isWanted(); ms += STEP_MS) {
    meter.add(ms, task.showAt(fromMs + ms));
    if (performance.now() - breathedMs < BREATH_MS) continue;
    task.report(ms / spanMs);
    await new Promise((resolve) => setTimeout(resolve));
    breathedMs = performance.now();
  }
  if (!task.isWanted()) return null;
  const { worst, worstMs } = meter;
  const seconds = Math.round(spanMs / 1000);
  const place = worst > 0 ? `, most around ${secondsOf(fromMs + worstMs)} s` : '';
  return {
    state: 'measured',
    words: `At most ${worst} large ${worst === 1 ? 'flash' : 'flashes'} in any second, over ${seconds} s${place}.`,
    isSafe: worst <= 3,
  };
}

function secondsOf(ms: Ms): string {
  return (ms / 1000).toFixed(1);
}
