import { firstAtLeast } from '../columns';
import type { Flag } from '../flags';
import type { Inks } from './inks';
import { crisp, type Sheet, SMALL_FONT, widthOf, write, xAt } from './sheet';

const PAD_PX = 5;
/** No flag is wider. */
const WIDEST_PX = 90;
const HIDDEN_POLE_PX = 3;
const NOW_GAP_PX = 14;

function flagInk(inks: Inks, kind: Flag['kind']): string {
  return kind === 'meter' ? inks.cyan : kind === 'tempo' ? inks.amber : inks.red;
}

/**
 * Flags of meter, tempo and stops. Those of one tick stand side by side; one that would cover the flag before it is a
 * pole without its cloth.
 */
export function paintFlags(sheet: Sheet): void {
  const { context, inks, scene, layout } = sheet;
  const { top, height } = layout.rows.flags;
  if (height === 0) return;
  const { items, ms } = scene.flags;
  context.textAlign = 'left';
  paintNow(sheet);
  let clearX = Number.NEGATIVE_INFINITY;
  let lastMs = Number.NaN;
  for (let i = firstAtLeast(ms, sheet.fromMs - WIDEST_PX * sheet.view.msPerPx); i < items.length; i++) {
    const flag = items[i];
    const at = ms[i] ?? 0;
    if (flag === undefined || at > sheet.toMs) break;
    const x = crisp(sheet, xAt(sheet, at));
    const ink = flagInk(inks, flag.kind);
    const isSelected = sheet.selected.has(flag.item);
    context.fillStyle = ink;
    const isHidden = x < clearX && at !== lastMs;
    const pole = isHidden && !isSelected ? HIDDEN_POLE_PX : height - 1;
    context.fillRect(x, top + height - pole, isSelected ? 2 : sheet.hair, pole);
    if (isHidden) continue;
    lastMs = at;
    const clothX = Math.max(x, clearX);
    const width = widthOf(context, SMALL_FONT, flag.words) + PAD_PX * 2;
    context.globalAlpha = isSelected ? 1 : 0.2;
    context.fillRect(clothX, top + 2, width, height - 4);
    context.globalAlpha = 1;
    context.fillStyle = isSelected ? inks.ground : ink;
    write(sheet, SMALL_FONT, flag.words, clothX + PAD_PX, top + height / 2);
    clearX = clothX + width + 3;
  }
}

/** What is in force at the left edge, faint, where no flag says it. */
function paintNow(sheet: Sheet): void {
  const { context, inks, scene, layout, view } = sheet;
  const { top, height } = layout.rows.flags;
  const { items, ms } = scene.flags;
  const next = firstAtLeast(ms, sheet.fromMs - WIDEST_PX * view.msPerPx);
  const meter = lastOf(items, next, 'meter');
  const tempo = lastOf(items, next, 'tempo');
  if (meter === null || tempo === null) return;
  const words = `${meter.words}   ${tempo.words}`;
  const end = PAD_PX + widthOf(context, SMALL_FONT, words) + NOW_GAP_PX;
  if (next < items.length && xAt(sheet, ms[next] ?? 0) < end) return;
  context.fillStyle = inks.paperFaint;
  write(sheet, SMALL_FONT, words, PAD_PX, top + height / 2);
}

function lastOf(items: readonly Flag[], before: number, kind: Flag['kind']): Flag | null {
  for (let i = before - 1; i >= 0; i--) {
    const flag = items[i];
    if (flag?.kind === kind) return flag;
  }
  return null;
}
