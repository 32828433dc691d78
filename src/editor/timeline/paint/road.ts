import { firstAtLeast } from '../columns';
import { roadY } from '../layout';
import { crisp, type Sheet, xAt } from './sheet';

/** Handles nearer than this are not drawn. */
const LEAST_GAP_PX = 9;

/** Bend and slope of the road as they ease from point to point, with a handle at each. */
export function paintRoad(sheet: Sheet, active: 'curve' | 'grade' | null): void {
  const { layout, context, inks, hair } = sheet;
  const { top, height } = layout.rows.road;
  if (height === 0) return;
  context.fillStyle = inks.lineFaint;
  context.fillRect(0, crisp(sheet, top + height / 2), layout.plot, hair);
  paintLine(sheet, 'grade', inks.cyan, active === 'curve' ? 0.4 : 1);
  paintLine(sheet, 'curve', inks.sun, active === 'grade' ? 0.4 : 1);
}

function paintLine(sheet: Sheet, which: 'curve' | 'grade', ink: string, alpha: number): void {
  const { context, layout, scene, selected, inks } = sheet;
  const { items, ms } = scene.road;
  const first = Math.max(firstAtLeast(ms, sheet.fromMs) - 1, 0);
  const start = items[first];
  if (start === undefined) return;
  context.globalAlpha = alpha;
  context.strokeStyle = ink;
  context.lineWidth = 1.6;
  context.beginPath();
  let x = xAt(sheet, ms[first] ?? 0);
  let y = roadY(layout, which, start[which]);
  context.moveTo(Math.min(x, 0), y);
  context.lineTo(x, y);
  let last = first;
  for (let i = first + 1; i < items.length; i++) {
    const point = items[i];
    if (point === undefined) break;
    last = i;
    const nextX = xAt(sheet, ms[i] ?? 0);
    const nextY = roadY(layout, which, point[which]);
    // The stage eases by t²(3 - 2t): this curve exactly.
    const third = (nextX - x) / 3;
    if (nextX - x < 2) context.lineTo(nextX, nextY);
    else context.bezierCurveTo(x + third, y, nextX - third, nextY, nextX, nextY);
    x = nextX;
    y = nextY;
    if (x > layout.plot) break;
  }
  if (x < layout.plot) context.lineTo(layout.plot, y);
  context.stroke();

  let lastX = Number.NEGATIVE_INFINITY;
  for (let i = first; i <= last; i++) {
    const point = items[i];
    if (point === undefined) break;
    const pointX = xAt(sheet, ms[i] ?? 0);
    const isSelected = selected.has(point);
    if (pointX - lastX < LEAST_GAP_PX && !isSelected) continue;
    lastX = pointX;
    context.fillStyle = isSelected ? inks.white : ink;
    paintHandle(sheet, which, pointX, roadY(layout, which, point[which]), isSelected ? 4.5 : 3.5);
  }
  context.globalAlpha = 1;
}

/** A disc on the bend, a diamond on the slope. */
export function paintHandle(
  { context, inks }: Sheet,
  which: 'curve' | 'grade',
  x: number,
  y: number,
  size: number,
): void {
  context.strokeStyle = inks.ground;
  context.lineWidth = 1.5;
  context.beginPath();
  if (which === 'curve') context.arc(x, y, size, 0, Math.PI * 2);
  else {
    context.moveTo(x - size * 1.2, y);
    context.lineTo(x, y - size * 1.2);
    context.lineTo(x + size * 1.2, y);
    context.lineTo(x, y + size * 1.2);
    context.closePath();
  }
  context.fill();
  context.stroke();
}
