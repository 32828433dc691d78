import { levelFor, type Peaks } from '../../../audio/edit/waveform';
import type { Section } from '../../../core/level/schema';
import type { Ms } from '../../../core/time/units';
import type { Column, CueColumn } from '../columns';
import { energyInk } from './inks';
import type { Sheet } from './sheet';

/** The whole song in a strip, with a window where one looks. Painted anew only when the song or the chart changes. */
export interface OverviewPainter {
  paint(sheet: Sheet, peaks: Peaks | null, playMs: Ms): void;
}

export function createOverviewPainter(page: Document): OverviewPainter {
  const canvas = page.createElement('canvas');
  let shownPeaks: Peaks | null = null;
  let shownCues: CueColumn | null = null;
  let shownSections: Column<Section> | null = null;
  let width = 0;
  let height = 0;

  return {
    paint(sheet, peaks, playMs) {
      const { context, inks, layout, scene, dpr, view } = sheet;
      const { top, height: rowHeight } = layout.rows.overview;
      if (rowHeight === 0) return;
      const columns = Math.round(layout.plot * dpr);
      const rows = Math.round(rowHeight * dpr);
      if (
        peaks !== shownPeaks ||
        scene.cues !== shownCues ||
        scene.sections !== shownSections ||
        columns !== width ||
        rows !== height
      ) {
        shownPeaks = peaks;
        shownCues = scene.cues;
        shownSections = scene.sections;
        width = columns;
        height = rows;
        canvas.width = columns;
        canvas.height = rows;
        paintStrip(canvas, sheet, peaks);
      }
      context.drawImage(canvas, 0, top, layout.plot, rowHeight);
      const pxPerMs = layout.plot / scene.songMs;
      const from = Math.max(view.fromMs * pxPerMs, 0);
      const to = Math.min((view.fromMs + layout.plot * view.msPerPx) * pxPerMs, layout.plot);
      context.fillStyle = inks.veil;
      context.fillRect(0, top, from, rowHeight);
      context.fillRect(to, top, layout.plot - to, rowHeight);
      context.strokeStyle = inks.paper;
      context.lineWidth = 1;
      context.strokeRect(Math.round(from) + 0.5, top + 1.5, Math.max(Math.round(to - from) - 1, 2), rowHeight - 2);
      context.fillStyle = inks.amber;
      context.fillRect(Math.round(playMs * pxPerMs), top + 1, 2, rowHeight - 1);
    },
  };
}

const SECTION_PX = 4;

function paintStrip(canvas: HTMLCanvasElement, { inks, scene, dpr }: Sheet, peaks: Peaks | null): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { width, height } = canvas;
  context.fillStyle = inks.ground;
  context.fillRect(0, 0, width, height);
  const pxPerMs = width / scene.songMs;
  if (peaks !== null) paintLoudness(context, peaks, width, height, inks.wavePeak);
  context.fillStyle = inks.sunFaint;
  // One dot a cue: where they stand close the strip is lit.
  const { ms } = scene.cues;
  for (let i = 0, last = -1; i < ms.length; i++) {
    const x = Math.round((ms[i] ?? 0) * pxPerMs);
    if (x === last) continue;
    last = x;
    context.fillRect(x, height * 0.62, 1, height * 0.38);
  }
  const sections = scene.sections;
  for (let i = 0; i < sections.items.length; i++) {
    context.fillStyle = energyInk(inks, sections.items[i]?.energy ?? 0);
    context.fillRect((sections.ms[i] ?? 0) * pxPerMs, 0, width, SECTION_PX * dpr);
  }
}

function paintLoudness(
  context: CanvasRenderingContext2D,
  peaks: Peaks,
  width: number,
  height: number,
  ink: string,
): void {
  const framesPerColumn = peaks.frames / width;
  const level = levelFor(peaks, (framesPerColumn * 1000) / peaks.sampleRate);
  context.fillStyle = ink;
  const perColumn = framesPerColumn / level.framesPerPeak;
  for (let x = 0; x < width; x++) {
    let loudest = 0;
    const to = Math.max(Math.floor((x + 1) * perColumn), Math.floor(x * perColumn) + 1);
    for (let i = Math.floor(x * perColumn); i < to; i++) loudest = Math.max(loudest, level.rms[i] ?? 0);
    const tall = Math.min(loudest * 2.2, 1) * height * 0.8;
    context.fillRect(x, (height - tall) / 2, 1, tall);
  }
}
