import type { PeakLevel, Peaks } from '../../audio/edit/waveform';
import type { Ms } from '../../core/time/units';
import { BAR_BEATS, FAR_BEAT } from './song-grid';
import { type StripLine, type StripView, shareOf } from './strip-view';

export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly view: StripView;
  readonly lines: readonly StripLine[];
  readonly peaks: Peaks | null;
  readonly playMs: Ms;
}

const INK = '#0c0a1a';
const WAVE = '#8a5bd6';
const BODY = '#ff8cc2';
const BEAT = 'rgb(53 214 255 / 55%)';
const BAR = '#ffb020';
const HEAD = '#fffaf0';
/** Room over the wave for the numbers of the bars, CSS pixels. */
const RULER = 20;

/** Draws the waveform, the grid and the playhead, in CSS pixels. */
export function paintStrip(pen: CanvasRenderingContext2D, strip: Strip): void {
  const { width, height, view, playMs } = strip;
  pen.fillStyle = INK;
  pen.fillRect(0, 0, width, height);
  if (strip.peaks !== null) paintWave(pen, strip, strip.peaks);
  paintLines(pen, strip);
  const x = Math.round(shareOf(view, playMs) * width);
  pen.fillStyle = HEAD;
  pen.fillRect(x - 1, 0, 2, height);
}

function paintWave(pen: CanvasRenderingContext2D, { width, height, view }: Strip, peaks: Peaks): void {
  const perMs = peaks.sampleRate / 1000;
  const framesPerPx = (view.spanMs * perMs) / width;
  const level = levelFor(peaks, framesPerPx);
  if (level === undefined) return;
  const middle = RULER + (height - RULER) / 2;
  const reach = (height - RULER) / 2 - 2;
  for (let x = 0; x < width; x += 1) {
    const from = ((view.fromMs + (x / width) * view.spanMs) * perMs) / level.framesPerPeak;
    const to = from + framesPerPx / level.framesPerPeak;
    const first = Math.max(0, Math.floor(from));
    const last = Math.min(level.min.length, Math.max(first + 1, Math.ceil(to)));
    if (first >= last || to < 0) continue;
    let low = 0;
    let high = 0;
    let loud = 0;
    for (let index = first; index < last; index += 1) {
      low = Math.min(low, level.min[index] ?? 0);
      high = Math.max(high, level.max[index] ?? 0);
      loud = Math.max(loud, level.rms[index] ?? 0);
    }
    pen.fillStyle = WAVE;
    pen.fillRect(x, middle - high * reach, 1, Math.max(1, (high - low) * reach));
    pen.fillStyle = BODY;
    pen.fillRect(x, middle - loud * reach, 1, Math.max(1, 2 * loud * reach));
  }
}

/** The coarsest that still has a peak for each pixel. */
function levelFor(peaks: Peaks, framesPerPx: number): PeakLevel | undefined {
  return peaks.levels.findLast((level) => level.framesPerPeak <= framesPerPx) ?? peaks.levels[0];
}

function paintLines(pen: CanvasRenderingContext2D, { width, height, view, lines }: Strip): void {
  pen.font = '600 12px "Overpass Mono", monospace';
  pen.textBaseline = 'top';
  let writtenTo = Number.NEGATIVE_INFINITY;
  for (const { beat, ms, isBar } of lines) {
    const x = Math.round(shareOf(view, ms) * width);
    pen.fillStyle = isBar ? BAR : BEAT;
    pen.fillRect(x, isBar ? 0 : RULER, isBar ? 2 : 1, height);
    if (!isBar) continue;
    // A grip on the lines that change the tempo, so that the two kinds can be told.
    if (Math.abs(beat) >= FAR_BEAT) pen.fillRect(x - 3, height - 8, 8, 8);
    const words = String(beat / BAR_BEATS + 1);
    if (x < writtenTo) continue;
    pen.fillText(words, x + 5, 4);
    writtenTo = x + 14 + words.length * 8;
  }
}
