import type { Snap } from '../../../core/edit/snap';
import type { Severity } from '../../../core/level/verify/finding';
import type { Loop } from '../../model';
import { firstAtLeast } from '../columns';
import { BAR, BEAT, barPxAt, barStride, eachLine } from '../grid';
import type { Inks } from './inks';
import { energyInk } from './inks';
import { crisp, fitted, LABEL_FONT, NUMBER_FONT, type Sheet, upright, widthOf, write, xAt } from './sheet';

/** Bar numbers stand at least so far apart. */
const LABEL_GAP_PX = 50;
/** Clear of the head of a cursor that stands on the bar line. */
const LABEL_IN_PX = 9;

/** Bars counted from 1, through every meter; thinned out by powers of two. */
export function paintRuler(sheet: Sheet, snap: Snap): void {
  const { context, inks, layout, scene, view } = sheet;
  const { top, height } = layout.rows.ruler;
  const bottom = top + height;
  context.textAlign = 'left';
  let labelledTo = Number.NEGATIVE_INFINITY;
  eachLine(
    scene.tempo,
    scene.meter,
    snap,
    sheet.fromMs - LABEL_GAP_PX * view.msPerPx,
    Math.min(sheet.toMs, scene.songMs),
    view.msPerPx,
    (ms, rank, bar) => {
      const x = xAt(sheet, ms);
      if (rank !== BAR) {
        context.fillStyle = rank === BEAT ? inks.paperFaint : inks.lineFaint;
        const tick = rank === BEAT ? 5 : 3;
        upright(sheet, x, bottom - tick, tick);
        return;
      }
      const stride = barStride(barPxAt(scene.tempo, scene.meter, ms, view.msPerPx), LABEL_GAP_PX);
      const isLabelled = bar % stride === 0 && x >= labelledTo;
      context.fillStyle = isLabelled ? inks.paperDim : inks.paperFaint;
      upright(sheet, x, isLabelled ? top + 6 : bottom - 8, isLabelled ? height - 6 : 8);
      if (!isLabelled) return;
      const words = String(bar + 1);
      context.fillStyle = inks.paper;
      write(sheet, NUMBER_FONT, words, crisp(sheet, x) + LABEL_IN_PX, top + height / 2 - 1);
      labelledTo = x + LABEL_IN_PX + widthOf(context, NUMBER_FONT, words) + 8;
    },
  );
}

const FINDING_PX = 4;
const WORST: readonly Severity[] = ['error', 'warning', 'hint'];

function findingInk(inks: Inks, severity: Severity): string {
  return severity === 'error' ? inks.red : severity === 'warning' ? inks.amber : inks.violet;
}

/** A tick for each finding, the worst on top; those that fall on one place are one tick. */
export function paintFindings(sheet: Sheet): void {
  const { context, inks, layout, scene } = sheet;
  const { items, ms } = scene.findings;
  const bottom = layout.rows.ruler.top + layout.rows.ruler.height;
  for (let rank = WORST.length - 1; rank >= 0; rank--) {
    const severity = WORST[rank] ?? 'hint';
    context.fillStyle = findingInk(inks, severity);
    let lastX = Number.NEGATIVE_INFINITY;
    for (let i = firstAtLeast(ms, sheet.fromMs - FINDING_PX * sheet.view.msPerPx); i < items.length; i++) {
      const at = ms[i] ?? 0;
      if (at > sheet.toMs) break;
      if (items[i]?.severity !== severity) continue;
      const x = crisp(sheet, xAt(sheet, at));
      if (x - lastX < FINDING_PX) continue;
      lastX = x;
      context.beginPath();
      context.moveTo(x - FINDING_PX, bottom);
      context.lineTo(x, bottom - FINDING_PX * 1.75);
      context.lineTo(x + FINDING_PX, bottom);
      context.fill();
    }
  }
}

/** The loop: a bar along the foot of the ruler between two brackets. */
export function paintLoop(sheet: Sheet, loop: Loop | null): void {
  if (loop === null) return;
  const { context, inks, layout } = sheet;
  const { top, height } = layout.rows.ruler;
  const from = crisp(sheet, xAt(sheet, loop.fromMs));
  const to = crisp(sheet, xAt(sheet, loop.toMs));
  if (to < -10 || from > layout.plot + 10) return;
  context.fillStyle = inks.cyanVeil;
  context.fillRect(from, top, to - from, layout.rows.road.top + layout.rows.road.height - top);
  context.fillStyle = inks.cyan;
  context.fillRect(from, top, to - from, 3);
  context.fillRect(from, top, 2, height);
  context.fillRect(to - 2, top, 2, height);
  bracket(context, from, top, 1);
  bracket(context, to, top, -1);
}

function bracket(context: CanvasRenderingContext2D, x: number, top: number, way: 1 | -1): void {
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x + 9 * way, top);
  context.lineTo(x, top + 11);
  context.fill();
}

/** The band of sections, each from its own tick to the next, its name held in view while any of it is. */
export function paintSections(sheet: Sheet): void {
  const { context, inks, layout, scene, selected } = sheet;
  const { top, height } = layout.rows.sections;
  const { items, ms } = scene.sections;
  context.textAlign = 'left';
  for (let i = Math.max(firstAtLeast(ms, sheet.fromMs) - 1, 0); i < items.length; i++) {
    const section = items[i];
    const from = ms[i] ?? 0;
    if (section === undefined || from > sheet.toMs) break;
    const until = ms[i + 1] ?? scene.songMs;
    const x = crisp(sheet, xAt(sheet, from));
    const end = crisp(sheet, xAt(sheet, until));
    context.fillStyle = energyInk(inks, section.energy);
    context.fillRect(x, top, Math.max(end - x, sheet.hair), height);
    const isSelected = selected.has(section);
    context.fillStyle = isSelected ? inks.white : inks.paperFaint;
    context.fillRect(x, top, isSelected ? 3 : 2, height);
    if (isSelected) {
      context.fillRect(x, top, end - x, 2);
      context.fillRect(x, top + height - 2, end - x, 2);
    }
    const textX = Math.max(x, 0) + 8;
    const words = fitted(context, LABEL_FONT, section.name, Math.min(end, layout.plot) - textX - 4);
    if (words === '') continue;
    context.fillStyle = inks.white;
    write(sheet, LABEL_FONT, words, textX, top + height / 2);
  }
}
