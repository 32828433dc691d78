import { msAtTick, tickAtMs } from '../../../core/time/tempo-map';
import type { Ms, Tick } from '../../../core/time/units';
import type { Preview } from '../gestures/drag';
import { roadY } from '../layout';
import { type CuePens, clearDust, paintCue, paintHold, VERB_INK } from './cues';
import { paintLaneItem } from './lane-items';
import { paintDiamond } from './marks';
import { guide, laneMiddle, paintSpan, shapePx, tag } from './overlays';
import { paintHandle } from './road';
import { crisp, type Sheet, xAt } from './sheet';

/** What a drag under way would make. */
export function paintPreview(sheet: Sheet, pens: CuePens, preview: Preview): void {
  switch (preview.kind) {
    case 'box':
      paintBox(sheet, preview.fromMs, preview.toMs, preview.top, preview.bottom);
      break;
    case 'span':
      paintSpan(sheet, preview);
      break;
    case 'moving':
      guide(sheet, xAt(sheet, msAtTick(sheet.scene.tempo, preview.toTick)), preview.toTick);
      paintMoving(sheet, pens, preview.items, preview.byTicks, preview.byLanes);
      break;
    case 'holding':
      paintHolding(sheet, pens, preview);
      break;
    case 'drawing':
      paintDrawing(sheet, pens, preview);
      break;
    case 'bending': {
      const x = xAt(sheet, msAtTick(sheet.scene.tempo, preview.tick));
      sheet.context.fillStyle = sheet.inks.white;
      paintHandle(sheet, preview.which, x, roadY(sheet.layout, preview.which, preview.value), 5);
      tag(sheet, x, preview.value.toFixed(2), sheet.inks.groundLift, sheet.inks.white);
    }
  }
}

function paintHolding(sheet: Sheet, pens: CuePens, { cue, hold }: Preview & { kind: 'holding' }): void {
  const { scene } = sheet;
  const index = scene.cues.items.indexOf(cue);
  const from = xAt(sheet, msAtTick(scene.tempo, cue.tick));
  const to = xAt(sheet, msAtTick(scene.tempo, cue.tick + hold));
  guide(sheet, to, cue.tick + hold);
  if (hold > 0) paintHold(sheet, pens, index, cue, from, to, true);
}

function paintDrawing(sheet: Sheet, pens: CuePens, { verb, tick, hold }: Preview & { kind: 'drawing' }): void {
  const { context, scene, layout } = sheet;
  const from = xAt(sheet, msAtTick(scene.tempo, tick));
  const to = xAt(sheet, msAtTick(scene.tempo, tick + hold));
  guide(sheet, to, tick + hold);
  const y = laneMiddle(sheet, laneOf(sheet, tick));
  const height = Math.round(layout.laneHeight * 0.56);
  context.globalAlpha = 0.5;
  context.fillStyle = VERB_INK[verb];
  if (hold > 0) context.fillRect(from, y - height / 2, to - from, height);
  context.globalAlpha = 0.9;
  pens.sprites.draw(context, `${verb}-${hold > 0 ? 'hold' : 'tap'}`, from, y, shapePx(sheet), false);
  context.globalAlpha = 1;
}

function laneOf({ scene }: Sheet, tick: Tick): number {
  const { items, lane } = scene.cues;
  const index = firstTick(items, tick);
  return index < items.length ? (lane[index] ?? 0) : (scene.cues.laneAfter[items.length - 1] ?? scene.cues.startLane);
}

function firstTick(items: readonly { readonly tick: Tick }[], tick: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.tick ?? 0) < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

function paintBox(sheet: Sheet, fromMs: Ms, toMs: Ms, top: number, bottom: number): void {
  const { context, inks } = sheet;
  const left = crisp(sheet, xAt(sheet, fromMs));
  const width = crisp(sheet, xAt(sheet, toMs)) - left;
  context.fillStyle = inks.amberVeil;
  context.fillRect(left, top, width, bottom - top);
  context.strokeStyle = inks.amber;
  context.lineWidth = 1;
  context.strokeRect(left + 0.5, Math.round(top) + 0.5, Math.max(width - 1, 0), Math.round(bottom - top));
}

/** Copies of what is moved, where it would come to lie: those in view, whatever else is selected. */
function paintMoving(sheet: Sheet, pens: CuePens, items: ReadonlySet<object>, by: Tick, lanes: number): void {
  const { scene, layout } = sheet;
  const { tempo } = scene;
  const fromTick = tickAtMs(tempo, sheet.fromMs - sheet.view.msPerPx * 40) - by;
  const toTick = tickAtMs(tempo, sheet.toMs + sheet.view.msPerPx * 40) - by;
  const placeOf = (tick: Tick) => xAt(sheet, msAtTick(tempo, tick + by));
  const each = <T extends { readonly tick: Tick }>(
    list: readonly T[],
    paint: (item: T, x: number, index: number) => void,
  ) => {
    for (let i = firstTick(list, fromTick); i < list.length; i++) {
      const item = list[i];
      if (item === undefined || item.tick > toTick) return;
      if (items.has(item)) paint(item, placeOf(item.tick), i);
    }
  };
  clearDust();
  each(scene.traffic.items, (item, x) => paintLaneItem(sheet, pens.sprites, item, x, item.lane + lanes));
  each(scene.cash.items, (item, x) => paintLaneItem(sheet, pens.sprites, item, x, item.lane + lanes));
  each(scene.cues.items, (cue, x, index) => {
    if (cue.hold !== undefined) paintHold(sheet, pens, index, cue, x, placeOf(cue.tick + cue.hold), true);
    paintCue(sheet, pens, index, cue, x, true);
  });
  const { accents, shots, sections, flags } = layout.rows;
  each(scene.accents.items, (_, x) => paintDiamond(sheet, x, accents.top + accents.height / 2, true));
  const stroke = (row: { readonly top: number; readonly height: number }) => (_: unknown, x: number) => {
    sheet.context.fillStyle = sheet.inks.amber;
    sheet.context.fillRect(crisp(sheet, x) - 1, row.top, 3, row.height);
  };
  each(scene.shots.items, stroke(shots));
  each(scene.sections.items, stroke(sections));
  each(scene.tempos.items, stroke(flags));
  each(scene.stops.items, stroke(flags));
  each(scene.meters.items, stroke(flags));
  for (const which of ['curve', 'grade'] as const)
    each(scene.road.items, (point, x) => {
      sheet.context.fillStyle = sheet.inks.amber;
      paintHandle(sheet, which, x, roadY(layout, which, point[which]), 4.5);
    });
}
