import { firstAtLeast } from '../columns';
import { crisp, LABEL_FONT, type Sheet, SMALL_FONT, widthOf, write, xAt } from './sheet';

const BEYOND_PX = 90;
const DIAMOND_PX = 5;

/** Accents: a diamond each, and what sounds where there is room to say it. */
export function paintAccents(sheet: Sheet): void {
  const { context, inks, layout, scene, selected } = sheet;
  const { top, height } = layout.rows.accents;
  if (height === 0) return;
  const { items, ms } = scene.accents;
  const y = top + height / 2;
  context.textAlign = 'left';
  let lastX = Number.NEGATIVE_INFINITY;
  for (let i = firstAtLeast(ms, sheet.fromMs - BEYOND_PX * sheet.view.msPerPx); i < items.length; i++) {
    const accent = items[i];
    const at = ms[i] ?? 0;
    if (accent === undefined || at > sheet.toMs) break;
    const x = crisp(sheet, xAt(sheet, at));
    const isSelected = selected.has(accent);
    if (x - lastX < 2 && !isSelected) continue;
    lastX = x;
    paintDiamond(sheet, x, y, isSelected);
    const next = ms[i + 1];
    const room = (next === undefined ? Number.POSITIVE_INFINITY : xAt(sheet, next)) - x - DIAMOND_PX * 2 - 8;
    if (x < 0 || room < widthOf(context, SMALL_FONT, accent.sound)) continue;
    context.fillStyle = inks.paperDim;
    write(sheet, SMALL_FONT, accent.sound, x + DIAMOND_PX + 4, y);
  }
}

export function paintDiamond({ context, inks }: Sheet, x: number, y: number, isLit: boolean): void {
  context.fillStyle = isLit ? inks.white : inks.amber;
  context.beginPath();
  context.moveTo(x - DIAMOND_PX, y);
  context.lineTo(x, y - DIAMOND_PX);
  context.lineTo(x + DIAMOND_PX, y);
  context.lineTo(x, y + DIAMOND_PX);
  context.fill();
}

/** Shots: from each cut to the next the camera that is on, its name where it fits. */
export function paintShots(sheet: Sheet): void {
  const { context, inks, layout, scene, selected } = sheet;
  const { top, height } = layout.rows.shots;
  if (height === 0) return;
  const { items, ms } = scene.shots;
  context.textAlign = 'left';
  let lastX = Number.NEGATIVE_INFINITY;
  for (let i = Math.max(firstAtLeast(ms, sheet.fromMs) - 1, 0); i < items.length; i++) {
    const shot = items[i];
    const at = ms[i] ?? 0;
    if (shot === undefined || at > sheet.toMs) break;
    const x = crisp(sheet, xAt(sheet, at));
    const end = crisp(sheet, xAt(sheet, Math.min(ms[i + 1] ?? scene.songMs, scene.songMs)));
    const isSelected = selected.has(shot);
    if (x - lastX < 2 && !isSelected) continue;
    lastX = x;
    const isChase = shot.camera === 'chase';
    context.fillStyle = isSelected ? inks.white : isChase ? inks.line : inks.violet;
    context.globalAlpha = isSelected ? 0.35 : isChase ? 0.25 : 0.22;
    context.fillRect(x, top + 3, Math.max(end - x, 1), height - 5);
    context.globalAlpha = 1;
    context.fillRect(x, top + 3, isSelected ? 3 : 2, height - 5);
    const textX = Math.max(x, 0) + 7;
    if (Math.min(end, layout.plot) - textX - 3 < widthOf(context, LABEL_FONT, shot.camera)) continue;
    context.fillStyle = isChase ? inks.paperDim : inks.paper;
    write(sheet, LABEL_FONT, shot.camera, textX, top + height / 2);
  }
}
