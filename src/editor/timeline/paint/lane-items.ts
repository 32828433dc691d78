import type { Vehicle } from '../../../core/level/model';
import type { Cash, Traffic } from '../../../core/level/schema';
import { firstAtLeast } from '../columns';
import { laneY } from '../layout';
import { crisp, type Sheet, xAt } from './sheet';
import type { Sprites } from './sprites';

const BEYOND_PX = 20;
const MOST_VEHICLE_PX = 30;
const MOST_CASH_PX = 16;

/** Vehicles and bags of cash in their lanes, under the cues: strokes where there is no room for more. */
export function paintLaneItems(sheet: Sheet, sprites: Sprites, faint: ReadonlySet<object> | null): void {
  const { context, scene, view } = sheet;
  const marginMs = BEYOND_PX * view.msPerPx;
  const { traffic, cash } = scene;
  for (let i = firstAtLeast(traffic.ms, sheet.fromMs - marginMs); i < traffic.items.length; i++) {
    const item = traffic.items[i];
    const at = traffic.ms[i] ?? 0;
    if (item === undefined || at > sheet.toMs + marginMs) break;
    context.globalAlpha = faint?.has(item) ? 0.3 : 1;
    paintVehicle(sheet, sprites, item.kind, xAt(sheet, at), item.lane, sheet.selected.has(item));
  }
  for (let i = firstAtLeast(cash.ms, sheet.fromMs - marginMs); i < cash.items.length; i++) {
    const item = cash.items[i];
    const at = cash.ms[i] ?? 0;
    if (item === undefined || at > sheet.toMs + marginMs) break;
    context.globalAlpha = faint?.has(item) ? 0.3 : 1;
    paintCash(sheet, sprites, xAt(sheet, at), item.lane, sheet.selected.has(item));
  }
  context.globalAlpha = 1;
}

export function paintLaneItem(sheet: Sheet, sprites: Sprites, item: Traffic | Cash, x: number, lane: number): void {
  if ('kind' in item) paintVehicle(sheet, sprites, item.kind, x, lane, true);
  else paintCash(sheet, sprites, x, lane, true);
}

export function paintVehicle(
  sheet: Sheet,
  sprites: Sprites,
  kind: Vehicle,
  x: number,
  lane: number,
  isLit: boolean,
): void {
  const { context, inks, layout } = sheet;
  const y = laneY(layout, lane);
  if (sheet.detail !== 'icon') {
    context.fillStyle = isLit ? inks.amber : inks.violetFaint;
    context.fillRect(crisp(sheet, x) - 2, y - 1.5, 4, 3);
    return;
  }
  sprites.draw(context, kind, x, y, Math.round(Math.min(layout.laneHeight * 1.15, MOST_VEHICLE_PX)), isLit);
}

export function paintCash(sheet: Sheet, sprites: Sprites, x: number, lane: number, isLit: boolean): void {
  const { context, inks, layout } = sheet;
  const y = laneY(layout, lane);
  if (sheet.detail !== 'icon') {
    context.fillStyle = isLit ? inks.white : inks.sun;
    context.fillRect(crisp(sheet, x) - 1, y - 1, 2, 2);
    return;
  }
  sprites.draw(context, 'cash', x, y, Math.round(Math.min(layout.laneHeight * 0.6, MOST_CASH_PX)), isLit);
}
