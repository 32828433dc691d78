import type { Cue, Verb } from '../../../core/level/model';
import { GATE_RGB, RIM_RGB } from '../../../stage/cues/gate-colours';
import { firstAtLeast } from '../columns';
import { cueScale, cueY, iconPx } from '../cue-place';
import { laneY } from '../layout';
import type { HoldPatterns } from './hold-patterns';
import { hexOf } from './inks';
import { crisp, type Sheet, xAt } from './sheet';
import type { Sprites } from './sprites';

/** What cues are drawn with. */
export interface CuePens {
  readonly sprites: Sprites;
  patterns: HoldPatterns;
}

export const VERB_INK: Readonly<Record<Verb, string>> = {
  left: hexOf(GATE_RGB.left),
  right: hexOf(GATE_RGB.right),
  brake: hexOf(GATE_RGB.brake),
  boost: hexOf(GATE_RGB.boost),
};
export const RIM_INK = hexOf(RIM_RGB);

const PATH_PX = 2;
/** Half a shape may reach into the plot from beyond its edges. */
const BEYOND_PX = 24;
/** Strokes of one lane and verb nearer than this are one stroke, where cues are dust. */
const DUST_PX = 1;

/** The line that the car takes: along the lanes, and across in the colour of the cue that moves it. */
export function paintPath(sheet: Sheet): void {
  const { context, inks, layout, scene } = sheet;
  const { cues } = scene;
  const { ms, lane, laneAfter } = cues;
  const least = sheet.detail === 'dust' ? DUST_PX : 0;
  let i = firstAtLeast(ms, sheet.fromMs);
  const before = i > 0 ? (laneAfter[i - 1] ?? 0) : cues.startLane;
  context.lineWidth = sheet.detail === 'dust' ? 1 : PATH_PX;
  context.lineJoin = 'round';
  context.strokeStyle = inks.sun;
  context.globalAlpha = sheet.detail === 'icon' ? 0.75 : sheet.detail === 'bar' ? 0.5 : 0.3;
  context.beginPath();
  context.moveTo(Math.max(xAt(sheet, 0), 0), laneY(layout, before));
  let y = laneY(layout, before);
  let lastX = Number.NEGATIVE_INFINITY;
  for (; i < ms.length; i++) {
    const at = ms[i] ?? 0;
    if (at > sheet.toMs) break;
    if (lane[i] === laneAfter[i]) continue;
    const x = crisp(sheet, xAt(sheet, at));
    if (x - lastX < least) continue;
    lastX = x;
    // From where the line is, not from where this cue begins: steps between them may have been left out.
    context.lineTo(x, y);
    y = laneY(layout, laneAfter[i] ?? 0);
    context.lineTo(x, y);
  }
  context.lineTo(Math.min(layout.plot, Math.max(xAt(sheet, scene.songMs), 0)), y);
  context.stroke();
  context.globalAlpha = 1;
}

/** The holds in view, from head to tail. `faint` ones are being moved: where they were stays to be seen. */
export function paintHolds(sheet: Sheet, pens: CuePens, faint: ReadonlySet<object> | null): void {
  const { context, scene, selected } = sheet;
  const { cues } = scene;
  const marginMs = BEYOND_PX * sheet.view.msPerPx;
  const first = firstAtLeast(cues.reachMs, sheet.fromMs - marginMs);
  for (let i = first; i < cues.items.length; i++) {
    if ((cues.ms[i] ?? 0) > sheet.toMs + marginMs) break;
    const cue = cues.items[i];
    if (cue?.hold === undefined || (cues.endMs[i] ?? 0) < sheet.fromMs) continue;
    context.globalAlpha = faint?.has(cue) ? 0.3 : 1;
    paintHold(sheet, pens, i, cue, xAt(sheet, cues.ms[i] ?? 0), xAt(sheet, cues.endMs[i] ?? 0), selected.has(cue));
  }
  context.globalAlpha = 1;
}

/** The cues in view, over the holds. */
export function paintCues(sheet: Sheet, pens: CuePens, faint: ReadonlySet<object> | null): void {
  const { context, scene, selected } = sheet;
  const { cues } = scene;
  const marginMs = BEYOND_PX * sheet.view.msPerPx;
  clearDust();
  for (let i = firstAtLeast(cues.ms, sheet.fromMs - marginMs); i < cues.items.length; i++) {
    const at = cues.ms[i] ?? 0;
    const cue = cues.items[i];
    if (at > sheet.toMs + marginMs || cue === undefined) break;
    context.globalAlpha = faint?.has(cue) ? 0.3 : 1;
    paintCue(sheet, pens, i, cue, xAt(sheet, at), selected.has(cue));
  }
  context.globalAlpha = 1;
}

/** Where the last stroke of dust was, by lane and verb. */
const dustAt = new Float64Array(5 * 4);
const VERB_INDEX: Readonly<Record<Verb, number>> = { left: 0, right: 1, brake: 2, boost: 3 };

export function clearDust(): void {
  dustAt.fill(Number.NEGATIVE_INFINITY);
}

export function paintCue(sheet: Sheet, pens: CuePens, index: number, cue: Cue, x: number, isSelected: boolean): void {
  const { context, inks, layout, scene } = sheet;
  const { cues } = scene;
  const y = cueY(layout, cues, index);
  if (sheet.detail !== 'icon') {
    const isDust = sheet.detail === 'dust';
    const slot = (cues.lane[index] ?? 0) * 4 + VERB_INDEX[cue.verb];
    if (isDust && x - (dustAt[slot] ?? 0) < DUST_PX && !isSelected) return;
    dustAt[slot] = x;
    const height = layout.laneHeight * (isDust ? 0.56 : 0.66) * cueScale(cues, index);
    context.fillStyle = isSelected ? inks.white : VERB_INK[cue.verb];
    context.fillRect(crisp(sheet, x) - (isDust ? 0.5 : 1), y - height / 2, isDust ? 1 : 2.5, height);
    return;
  }
  const size = Math.round(iconPx(layout, cues, sheet.view.msPerPx) * cueScale(cues, index));
  paintReach(sheet, index, cue, x);
  const kind = cue.hold === undefined ? 'tap' : 'hold';
  pens.sprites.draw(context, `${cue.verb}-${kind}`, x, y, size, isSelected);
  if (cues.isOff[index] === 1) paintOffRoad(sheet, x, y, size);
}

/** From the lane of the press into the one that it leads to. */
function paintReach(sheet: Sheet, index: number, cue: Cue, x: number): void {
  const { context, layout, scene } = sheet;
  const from = scene.cues.lane[index] ?? 0;
  const to = scene.cues.laneAfter[index] ?? 0;
  if (from === to) return;
  const y = laneY(layout, from);
  const toY = laneY(layout, to);
  const at = crisp(sheet, x);
  context.fillStyle = RIM_INK;
  context.fillRect(at - 2.5, Math.min(y, toY), 5, Math.abs(toY - y));
  context.fillStyle = VERB_INK[cue.verb];
  context.fillRect(at - 1.5, Math.min(y, toY), 3, Math.abs(toY - y));
  context.beginPath();
  context.arc(at, toY, 3.5, 0, Math.PI * 2);
  context.fill();
}

/** The cue would lead off the road: a ring, as in the findings. */
function paintOffRoad({ context, inks }: Sheet, x: number, y: number, size: number): void {
  context.strokeStyle = inks.red;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, size / 2 + 3, 0, Math.PI * 2);
  context.stroke();
}

/** A hold from its head to its tail, with a handle to draw it by. */
export function paintHold(
  sheet: Sheet,
  pens: CuePens,
  index: number,
  cue: Cue,
  from: number,
  to: number,
  isSelected: boolean,
): void {
  const { context, inks, layout, scene } = sheet;
  const y = cueY(layout, scene.cues, index);
  const height = Math.round(layout.laneHeight * 0.56 * cueScale(scene.cues, index));
  const left = Math.max(from, -BEYOND_PX);
  const right = Math.min(to, layout.plot + BEYOND_PX);
  if (right - left < 1) return;
  const top = Math.round(y - height / 2);
  const ink = VERB_INK[cue.verb];
  if (sheet.detail === 'icon') {
    context.save();
    // The marks ride with the hold, however far it reaches beyond the plot.
    const shift = left - ((left - from) % PATTERN_PX);
    context.translate(shift, top);
    context.fillStyle = pens.patterns[cue.verb];
    context.fillRect(left - shift, 0, right - left, height);
    context.restore();
  } else {
    context.fillStyle = ink;
    const held = context.globalAlpha;
    context.globalAlpha = held * 0.4;
    context.fillRect(left, top, right - left, height);
    context.globalAlpha = held;
  }
  context.fillStyle = isSelected ? inks.white : ink;
  const rim = isSelected ? 2 : Math.max(sheet.hair, 1);
  context.fillRect(left, top, right - left, rim);
  context.fillRect(left, top + height - rim, right - left, rim);
  if (to > layout.plot + BEYOND_PX || sheet.detail !== 'icon') return;
  context.fillStyle = RIM_INK;
  context.fillRect(crisp(sheet, to) - 3, top - 2, 5, height + 4);
  context.fillStyle = isSelected ? inks.white : ink;
  context.fillRect(crisp(sheet, to) - 2, top - 1, 3, height + 2);
}

const PATTERN_PX = 12;
