import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatSongTime } from '../../ui/format/time';
import type { HeardSong, NewChase } from './new-chase';
import { dragged } from './song-grid';
import { paintStrip } from './strip-paint';
import { FIRST_SPAN_MS, following, lineAt, linesIn, moved, msAt, type StripView, zoomed } from './strip-view';

/** How near a pointer has to come to a line, CSS pixels. */
const REACH_PX = 9;
/** Lines closer than this are left out, CSS pixels. */
const LINE_PX = 14;
const ZOOM_STEP = 1.6;

interface StripProps {
  readonly chase: NewChase;
  readonly heard: HeardSong;
}

/** The song with the grid over it: lines are dragged, the song is wound and zoomed, a click winds to where it is. */
export function WaveStrip({ chase, heard }: StripProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { durationMs } = heard.song;
  const [view, setView] = useState<StripView>({
    fromMs: Math.max(-200, chase.grid.peek().offsetMs - 600),
    spanMs: Math.min(FIRST_SPAN_MS, durationMs),
  });
  const shown = useRef(view);
  shown.current = view;

  function paint(): void {
    const element = canvas.current;
    if (element === null) return;
    const { clientWidth: width, clientHeight: height } = element;
    const ratio = window.devicePixelRatio;
    if (element.width !== Math.round(width * ratio)) element.width = Math.round(width * ratio);
    if (element.height !== Math.round(height * ratio)) element.height = Math.round(height * ratio);
    const pen = element.getContext('2d');
    if (pen === null) return;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintStrip(pen, {
      width,
      height,
      view: shown.current,
      lines: linesIn(chase.grid.value, shown.current, width / LINE_PX),
      peaks: chase.peaks.value,
      playMs: chase.playMs.value,
    });
  }

  useSignalEffect(() => {
    const next = chase.isPlaying.value ? following(shown.current, chase.playMs.value, durationMs) : shown.current;
    if (next !== shown.current) setView(next);
    else paint();
  });
  useEffect(paint, [view]);
  useEffect(() => {
    const watch = new ResizeObserver(paint);
    if (canvas.current !== null) watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);

  const shareAt = (event: MouseEvent): number => {
    const box = canvas.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
  };
  const zoom = (factor: number) => setView(zoomed(shown.current, factor, 0.5, durationMs));
  const go = (share: number) => setView(moved(shown.current, share, durationMs));

  return (
    <figure class="wave-strip">
      <canvas
        ref={canvas}
        class="wave-strip__canvas"
        aria-label="Waveform with the beat grid"
        role="img"
        onPointerDown={(event) => grip(event, chase, shown, shareAt, setView, durationMs)}
        onWheel={(event) => {
          event.preventDefault();
          const { deltaX, deltaY } = event;
          if (Math.abs(deltaX) > Math.abs(deltaY)) go(deltaX / 800);
          else setView(zoomed(shown.current, deltaY > 0 ? 1.2 : 1 / 1.2, shareAt(event), durationMs));
        }}
      />
      <figcaption class="wave-strip__foot">
        <span class="number">{formatSongTime(chase.playMs.value)}</span>
        <span class="wave-strip__keys">
          <button type="button" class="chip" aria-label="Back" onClick={() => go(-0.8)}>
            ◀
          </button>
          <button type="button" class="chip" aria-label="Zoom out" onClick={() => zoom(ZOOM_STEP)}>
            −
          </button>
          <button type="button" class="chip" aria-label="Zoom in" onClick={() => zoom(1 / ZOOM_STEP)}>
            +
          </button>
          <button type="button" class="chip" aria-label="On" onClick={() => go(0.8)}>
            ▶
          </button>
        </span>
        <span class="number">{formatSongTime(durationMs)}</span>
      </figcaption>
    </figure>
  );
}

/** A line under the pointer is dragged; else the song is wound along, and a press without a move winds to it. */
function grip(
  down: PointerEvent,
  chase: NewChase,
  shown: { readonly current: StripView },
  shareAt: (event: MouseEvent) => number,
  setView: (view: StripView) => void,
  durationMs: number,
): void {
  const element = down.currentTarget;
  if (!(element instanceof HTMLCanvasElement) || down.button !== 0) return;
  element.setPointerCapture(down.pointerId);
  const width = element.clientWidth;
  const grid = chase.grid.peek();
  const from = shown.current;
  const startShare = shareAt(down);
  const line = lineAt(linesIn(grid, from, width / LINE_PX), from, startShare, REACH_PX / width);
  let hasMoved = false;
  const move = (event: PointerEvent): void => {
    const share = shareAt(event);
    hasMoved ||= Math.abs(share - startShare) * width > 3;
    if (!hasMoved) return;
    if (line !== null) chase.setGrid(dragged(grid, line.beat, line.ms + (share - startShare) * from.spanMs));
    else setView(moved(from, startShare - share, durationMs));
  };
  const end = (event: PointerEvent): void => {
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', end);
    element.removeEventListener('pointercancel', end);
    if (!hasMoved && event.type === 'pointerup') chase.seek(msAt(from, startShare));
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
}
