import type { Spectrogram } from '../../../audio/edit/spectrogram';
import type { Peaks } from '../../../audio/edit/waveform';
import type { Snap } from '../../../core/edit/snap';
import type { Ms, Tick } from '../../../core/time/units';
import type { Loop, Span, Tool, View } from '../../model';
import { cueDetail } from '../cue-place';
import type { Preview } from '../gestures/drag';
import type { Ghost } from '../ghost';
import type { Layout } from '../layout';
import { barBeatWords } from '../position';
import type { Scene } from '../scene';
import { type CuePens, paintCues, paintHolds, paintPath } from './cues';
import { paintFlags } from './flags';
import { paintBeyond, paintGrid, paintGround } from './ground';
import { paintGutter } from './gutter';
import { createHoldPatterns } from './hold-patterns';
import type { Inks } from './inks';
import { paintLaneItems } from './lane-items';
import { paintAccents, paintShots } from './marks';
import { paintCursor, paintGhost, paintPlayhead, paintSpan } from './overlays';
import { createOverviewPainter } from './overview';
import { paintPreview } from './previews';
import { paintRoad } from './road';
import { paintFindings, paintLoop, paintRuler, paintSections } from './ruler';
import type { Sheet } from './sheet';
import { createSpectrogramPainter } from './spectrogram';
import { createSprites } from './sprites';
import { createWavePainter } from './wave';

/** What one picture of the timeline is made from. */
export interface Picture {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly view: View;
  readonly dpr: number;
  readonly snap: Snap;
  readonly tool: Tool;
  readonly selected: ReadonlySet<object>;
  readonly span: Span | null;
  readonly loop: Loop | null;
  readonly cursorTick: Tick;
  readonly playMs: Ms;
  readonly isPlaying: boolean;
  readonly peaks: Peaks | null;
  readonly spectrogram: Spectrogram | null;
  readonly preview: Preview | null;
  readonly ghost: Ghost | null;
}

/** Over the spectrogram both give way, or neither could be read. */
const PITCHES_ALPHA = 0.7;
const WAVE_ALPHA = 0.55;

export interface Painter {
  paint(picture: Picture): void;
}

export function createPainter(page: Document, context: CanvasRenderingContext2D, inks: Inks): Painter {
  const sprites = createSprites(page, inks.white);
  const wave = createWavePainter(page);
  const pitches = createSpectrogramPainter(page);
  const overview = createOverviewPainter(page);
  let pens: CuePens | null = null;
  let patternPx = 0;
  let sheet: Sheet | null = null;

  function sheetOf({ scene, layout, view, dpr, selected }: Picture): Sheet {
    const fromMs = view.fromMs;
    const toMs = view.fromMs + layout.plot * view.msPerPx;
    const detail = cueDetail(scene.cues, view.msPerPx);
    const hair = Math.max(Math.round(dpr), 1) / dpr;
    sheet ??= { context, inks, dpr, hair, scene, layout, view, fromMs, toMs, detail, selected };
    sheet.dpr = dpr;
    sheet.hair = hair;
    sheet.scene = scene;
    sheet.layout = layout;
    sheet.view = view;
    sheet.fromMs = fromMs;
    sheet.toMs = toMs;
    sheet.detail = detail;
    sheet.selected = selected;
    return sheet;
  }

  function pensOf(layout: Layout): CuePens {
    const px = Math.round(layout.laneHeight * 0.56);
    if (pens === null) pens = { sprites, patterns: createHoldPatterns(page, context, px) };
    else if (px !== patternPx) pens.patterns = createHoldPatterns(page, context, px);
    patternPx = px;
    return pens;
  }

  function paintPlot(drawn: Sheet, picture: Picture): void {
    const { layout, snap, preview, ghost } = picture;
    const tools = pensOf(layout);
    const faint = preview?.kind === 'moving' ? preview.items : null;
    paintGround(drawn);
    if (picture.spectrogram !== null) {
      context.globalAlpha = PITCHES_ALPHA;
      pitches.paint(drawn, picture.spectrogram);
      context.globalAlpha = WAVE_ALPHA;
    }
    wave.paint(drawn, picture.peaks);
    context.globalAlpha = 1;
    paintGrid(drawn, snap);
    paintRoad(drawn, picture.tool === 'curve' || picture.tool === 'grade' ? picture.tool : null);
    paintAccents(drawn);
    paintShots(drawn);
    paintPath(drawn);
    paintBeyond(drawn);
    paintSpan(drawn, picture.span);
    paintHolds(drawn, tools, faint);
    paintLaneItems(drawn, sprites, faint);
    paintCues(drawn, tools, faint);
    paintSections(drawn);
    paintRuler(drawn, snap);
    paintFlags(drawn);
    paintFindings(drawn);
    paintLoop(drawn, picture.loop);
    overview.paint(drawn, picture.peaks, picture.playMs);
    // While the song plays the cursor goes along with the playhead; two of them are one too many.
    if (!picture.isPlaying) paintCursor(drawn, picture.cursorTick);
    if (ghost !== null && preview === null) paintGhost(drawn, tools, ghost);
    if (preview !== null) paintPreview(drawn, tools, preview);
    if (picture.isPlaying) paintPlayhead(drawn, picture.playMs);
  }

  return {
    paint(picture) {
      const { layout, dpr } = picture;
      sprites.setDpr(dpr);
      const drawn = sheetOf(picture);
      context.setTransform(dpr, 0, 0, dpr, 0, 0);
      context.save();
      context.translate(layout.gutter, 0);
      context.beginPath();
      context.rect(0, 0, layout.plot, layout.height);
      context.clip();
      paintPlot(drawn, picture);
      context.restore();
      paintGutter(drawn, barBeatWords(picture.scene.meter, picture.cursorTick));
    },
  };
}
