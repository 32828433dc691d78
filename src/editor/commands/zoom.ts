import { msAtTick } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { EditorSession } from '../session';

/** Milliseconds a pixel: a sixteenth at 240 BPM fills the screen at one end, half an hour at the other. */
const NEAREST = 0.25;
const FARTHEST = 6000;
/** What a song is shown in where nothing says how wide the timeline is. */
const USUAL_WIDTH = 1000;

/** Zooms about the cursor, or about the middle when the cursor is out of sight. */
export function zoom({ model }: EditorSession, factor: number): void {
  const { fromMs, msPerPx } = model.view.peek();
  const next = Math.min(Math.max(msPerPx * factor, NEAREST), FARTHEST);
  const width = timelineWidth() * msPerPx;
  const cursorMs = msAtTick(model.tempo.peek(), model.cursorTick.peek());
  const isSeen = cursorMs >= fromMs && cursorMs <= fromMs + width;
  const pivot = isSeen ? cursorMs : fromMs + width / 2;
  model.view.value = { fromMs: pivot - ((pivot - fromMs) * next) / msPerPx, msPerPx: next };
}

/** Brings a stretch of the song onto the screen, with a little of what is beside it. */
export function showSpan({ model }: EditorSession, fromMs: Ms, toMs: Ms): void {
  const spare = (toMs - fromMs) * 0.04;
  const msPerPx = Math.min(Math.max((toMs - fromMs + 2 * spare) / timelineWidth(), NEAREST), FARTHEST);
  model.view.value = { fromMs: fromMs - spare, msPerPx };
}

function timelineWidth(): number {
  const width = globalThis.document?.querySelector('[data-timeline]')?.clientWidth ?? 0;
  return width > 0 ? width : USUAL_WIDTH;
}
