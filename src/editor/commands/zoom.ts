import { msAtTick } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { EditorSession } from '../session';
import { layOut } from '../timeline/layout';
import { fitted, type Window, wholeSong, xOf, zoomed } from '../timeline/look';

/** What a song is shown in where there is no page that says how wide the timeline is. */
const USUAL = { clientWidth: 1000, clientHeight: 300 };

/** Zooms about the cursor, or about the middle when the cursor is out of sight. */
export function zoom(session: EditorSession, factor: number): void {
  const { model } = session;
  const view = model.view.peek();
  const window = windowOf(session);
  const x = xOf(view, msAtTick(model.tempo.peek(), model.cursorTick.peek()));
  const pivot = x >= 0 && x <= window.widthPx ? x : window.widthPx / 2;
  model.view.value = zoomed(view, pivot, factor, window);
}

/** Brings a stretch of the song onto the screen, with a little of what is beside it. */
export function showSpan(session: EditorSession, fromMs: Ms, toMs: Ms): void {
  session.model.view.value = fitted(fromMs, toMs, windowOf(session));
}

export function showSong(session: EditorSession): void {
  session.model.view.value = wholeSong(windowOf(session));
}

function windowOf({ model }: EditorSession): Window {
  const box = globalThis.document?.querySelector('[data-timeline]') ?? USUAL;
  const { plot } = layOut(box.clientWidth, box.clientHeight, model.chart.peek()?.lanes ?? 4);
  return { widthPx: plot, songMs: model.songMs.peek() };
}
