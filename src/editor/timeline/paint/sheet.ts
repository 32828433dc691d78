import type { Ms } from '../../../core/time/units';
import type { View } from '../../model';
import type { CueDetail } from '../cue-place';
import type { Layout } from '../layout';
import type { Scene } from '../scene';
import type { Inks } from './inks';

/** What every painter draws with: one object, filled anew for each frame. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly inks: Inks;
  /** Device pixels to a CSS pixel. */
  dpr: number;
  /** The thinnest crisp line, in CSS pixels. */
  hair: number;
  scene: Scene;
  layout: Layout;
  view: View;
  /** Song times of the edges of the plot. */
  fromMs: Ms;
  toMs: Ms;
  detail: CueDetail;
  selected: ReadonlySet<object>;
}

export const LABEL_FONT = '600 15px "Barlow Condensed", "Arial Narrow", sans-serif';
export const SMALL_FONT = '600 14px "Barlow Condensed", "Arial Narrow", sans-serif';
export const NUMBER_FONT = '600 11px "Overpass Mono", "DejaVu Sans Mono", monospace';
export const FONTS = [LABEL_FONT, NUMBER_FONT];

/** A place on a whole device pixel, so that a line there is crisp. */
export function crisp({ dpr }: { readonly dpr: number }, x: number): number {
  return Math.round(x * dpr) / dpr;
}

export function xAt({ view }: { readonly view: View }, ms: Ms): number {
  return (ms - view.fromMs) / view.msPerPx;
}

/** Half the height of capitals and figures, as shares of the size of each font. */
const HALF_CAPITAL = 0.35;
const SIZES: Readonly<Record<string, number>> = { [LABEL_FONT]: 15, [SMALL_FONT]: 14, [NUMBER_FONT]: 11 };

/**
 * Words whose capitals stand around the height `y`, on a whole device pixel: between two, the dot of an i runs into its
 * stem.
 */
export function write(sheet: Sheet, font: string, words: string, x: number, y: number): void {
  const { context } = sheet;
  context.font = font;
  context.textBaseline = 'alphabetic';
  context.fillText(words, crisp(sheet, x), crisp(sheet, y + (SIZES[font] ?? 0) * HALF_CAPITAL));
}

/** An upright line of a hair's width. */
export function upright(sheet: Sheet, x: number, top: number, height: number): void {
  sheet.context.fillRect(crisp(sheet, x), top, sheet.hair, height);
}

/** Widths of words that are drawn again and again. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 2000;

export function widthOf(context: CanvasRenderingContext2D, font: string, words: string): number {
  const key = `${font}${words}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > MOST_WIDTHS) widths.clear();
  context.font = font;
  const { width } = context.measureText(words);
  widths.set(key, width);
  return width;
}

/** After fonts have come, words are as wide as they now are. */
export function forgetWidths(): void {
  widths.clear();
}

/** Words cut to a width, with dots where something is left out; nothing where not even a letter fits. */
export function fitted(context: CanvasRenderingContext2D, font: string, words: string, px: number): string {
  if (widthOf(context, font, words) <= px) return words;
  for (let length = words.length - 1; length > 0; length--) {
    const cut = `${words.slice(0, length).trimEnd()}…`;
    if (widthOf(context, font, cut) <= px) return cut;
  }
  return '';
}
