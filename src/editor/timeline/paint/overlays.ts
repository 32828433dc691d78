import { msAtTick } from '../../../core/time/tempo-map';
import type { Ms, Tick } from '../../../core/time/units';
import type { Span } from '../../model';
import type { Ghost } from '../ghost';
import { roadY } from '../layout';
import { barBeatWords } from '../position';
import type { CuePens } from './cues';
import { paintCash, paintVehicle } from './lane-items';
import { paintDiamond } from './marks';
import { paintHandle } from './road';
import { crisp, NUMBER_FONT, type Sheet, upright, widthOf, write, xAt } from './sheet';

const GHOST_ALPHA = 0.55;

/** From the waveform to the foot of the road. */
function plotSpan({ layout: { rows } }: Sheet): { readonly top: number; readonly height: number } {
  return { top: rows.wave.top, height: rows.road.top + rows.road.height - rows.wave.top };
}

export function paintSpan(sheet: Sheet, span: Span | null): void {
  if (span === null) return;
  const { context, inks, scene } = sheet;
  const { top, height } = plotSpan(sheet);
  const from = crisp(sheet, xAt(sheet, msAtTick(scene.tempo, span.fromTick)));
  const to = crisp(sheet, xAt(sheet, msAtTick(scene.tempo, span.toTick)));
  context.fillStyle = inks.amberVeil;
  context.fillRect(from, top, to - from, height);
  context.fillStyle = inks.amberFaint;
  context.fillRect(from, top, 1, height);
  context.fillRect(to - 1, top, 1, height);
}

/** What a click would put down where the mouse is. */
export function paintGhost(sheet: Sheet, pens: CuePens, ghost: Ghost): void {
  const { context, inks, layout, scene } = sheet;
  const x = xAt(sheet, msAtTick(scene.tempo, ghost.tick));
  guide(sheet, x, ghost.tick);
  context.globalAlpha = GHOST_ALPHA;
  switch (ghost.tool) {
    case 'traffic':
      paintVehicle(sheet, pens.sprites, 'sedan', x, ghost.lane, false);
      break;
    case 'cash':
      paintCash(sheet, pens.sprites, x, ghost.lane, false);
      break;
    case 'accent':
      paintDiamond(sheet, x, layout.rows.accents.top + layout.rows.accents.height / 2, false);
      break;
    case 'shot':
    case 'section': {
      const row = layout.rows[ghost.tool === 'shot' ? 'shots' : 'sections'];
      context.fillStyle = inks.white;
      context.fillRect(crisp(sheet, x), row.top + 1, 3, row.height - 2);
      break;
    }
    case 'curve':
    case 'grade':
      context.fillStyle = inks.white;
      paintHandle(sheet, ghost.tool, x, roadY(layout, ghost.tool, ghost.value), 4);
      break;
    default:
      pens.sprites.draw(context, `${ghost.tool}-tap`, x, laneMiddle(sheet, ghost.lane), shapePx(sheet), false);
  }
  context.globalAlpha = 1;
}

export function laneMiddle({ layout }: Sheet, lane: number): number {
  return layout.rows.lanes.top + (lane + 0.5) * layout.laneHeight;
}

export function shapePx({ layout }: Sheet): number {
  return Math.round(Math.min(layout.laneHeight * 0.84, 28));
}

/** A line down the plot and, on the ruler, where on the music it is. */
export function guide(sheet: Sheet, x: number, tick: Tick): void {
  const { context, inks, scene } = sheet;
  const { top, height } = plotSpan(sheet);
  context.fillStyle = inks.paperFaint;
  upright(sheet, x, top, height);
  tag(sheet, x, barBeatWords(scene.meter, tick), inks.groundLift, inks.white);
}

/** A word on the ruler, kept inside of the plot. */
export function tag(sheet: Sheet, x: number, words: string, ground: string, ink: string): void {
  const { context, layout } = sheet;
  const { top, height } = layout.rows.ruler;
  const width = widthOf(context, NUMBER_FONT, words) + 10;
  const left = Math.min(Math.max(crisp(sheet, x - width / 2), 0), layout.plot - width);
  context.fillStyle = ground;
  context.fillRect(left, top + 3, width, height - 7);
  context.textAlign = 'left';
  context.fillStyle = ink;
  write(sheet, NUMBER_FONT, words, left + 5, top + height / 2);
}

/** Where keys place things. */
export function paintCursor(sheet: Sheet, tick: Tick): void {
  const { inks, scene } = sheet;
  paintHead(sheet, xAt(sheet, msAtTick(scene.tempo, tick)), inks.white, 1);
}

/** What is heard. */
export function paintPlayhead(sheet: Sheet, ms: Ms): void {
  paintHead(sheet, xAt(sheet, ms), sheet.inks.amber, 2);
}

function paintHead(sheet: Sheet, x: number, ink: string, width: number): void {
  const { context, inks, layout } = sheet;
  if (x < -8 || x > layout.plot + 8) return;
  const { ruler, road } = layout.rows;
  const at = crisp(sheet, x) - (width > 1 ? width / 2 : 0);
  const top = ruler.top + ruler.height;
  context.fillStyle = inks.veil;
  context.fillRect(at - 1, top, width + 2, road.top + road.height - top);
  context.fillStyle = ink;
  context.fillRect(at, top - 6, width, road.top + road.height - top + 6);
  context.beginPath();
  context.moveTo(x - 6, ruler.top + 5);
  context.lineTo(x + 6, ruler.top + 5);
  context.lineTo(x + 6, ruler.top + 13);
  context.lineTo(x, top - 4);
  context.lineTo(x - 6, ruler.top + 13);
  context.closePath();
  context.strokeStyle = inks.ground;
  context.lineWidth = 2;
  context.stroke();
  context.fill();
}
