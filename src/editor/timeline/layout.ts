/** Rows from top to bottom. */
export const ROWS = ['sections', 'ruler', 'flags', 'wave', 'lanes', 'accents', 'shots', 'road', 'overview'] as const;
export type RowName = (typeof ROWS)[number];

export interface Row {
  readonly top: number;
  /** 0 where there is no room for it. */
  readonly height: number;
}

/** Where things stand, in CSS pixels. Positions along the song are counted from the left edge of the plot. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Width of the names of the rows, left of the plot. */
  readonly gutter: number;
  /** Width of the plot. */
  readonly plot: number;
  readonly rows: Readonly<Record<RowName, Row>>;
  readonly lanes: number;
  readonly laneHeight: number;
}

interface Wish {
  readonly least: number;
  readonly most: number;
  /** Share of what is left over. */
  readonly weight: number;
}

const LEAST_LANE_PX = 17;
const MOST_LANE_PX = 72;
const WIDE_PX = 700;
/** What goes first where the timeline is low. */
const DISPENSABLE: readonly RowName[] = ['overview', 'road', 'shots', 'accents', 'wave', 'flags'];

function wishes(lanes: number, isWide: boolean): Record<RowName, Wish> {
  const fixed = (px: number): Wish => ({ least: px, most: px, weight: 0 });
  return {
    sections: fixed(isWide ? 22 : 20),
    ruler: fixed(26),
    flags: fixed(17),
    wave: { least: 30, most: Number.POSITIVE_INFINITY, weight: 1 },
    lanes: { least: lanes * LEAST_LANE_PX, most: lanes * MOST_LANE_PX, weight: 2.4 },
    accents: fixed(20),
    shots: fixed(20),
    road: { least: 38, most: 180, weight: 0.9 },
    overview: fixed(20),
  };
}

/** Divides a box among the rows. Rows that do not fit are left out, the least needed first. */
export function layOut(width: number, height: number, lanes: number): Layout {
  const isWide = width >= WIDE_PX;
  const wish = wishes(lanes, isWide);
  const shown = new Set<RowName>(ROWS);
  const needed = () => ROWS.reduce((sum, name) => sum + (shown.has(name) ? wish[name].least : 0), 0);
  for (const name of DISPENSABLE) if (needed() > height) shown.delete(name);

  const heights = shareOut(wish, shown, Math.max(height - needed(), 0));
  const rows = {} as Record<RowName, Row>;
  let top = 0;
  for (const name of ROWS) {
    const rowHeight = heights[name];
    rows[name] = { top, height: rowHeight };
    top += rowHeight;
  }
  const gutter = isWide ? 76 : 36;
  return {
    width,
    height,
    gutter,
    plot: Math.max(width - gutter, 1),
    rows,
    lanes,
    laneHeight: rows.lanes.height / Math.max(lanes, 1),
  };
}

/** Whole pixels, so that every edge is crisp. The waveform takes what nobody else may. */
function shareOut(wish: Record<RowName, Wish>, shown: ReadonlySet<RowName>, spare: number): Record<RowName, number> {
  const heights = {} as Record<RowName, number>;
  for (const name of ROWS) heights[name] = shown.has(name) ? wish[name].least : 0;
  let left = spare;
  for (let round = 0; round < 3 && left >= 1; round++) {
    const open = ROWS.filter((name) => shown.has(name) && wish[name].weight > 0 && heights[name] < wish[name].most);
    const weights = open.reduce((sum, name) => sum + wish[name].weight, 0);
    const given = left;
    for (const name of open) {
      const share = Math.floor((given * wish[name].weight) / weights);
      const more = Math.min(share, wish[name].most - heights[name], left);
      heights[name] += more;
      left -= more;
    }
  }
  return heights;
}

/** The row at a height, or null between and below. */
export function rowAt(layout: Layout, y: number): RowName | null {
  for (const name of ROWS) {
    const row = layout.rows[name];
    if (row.height > 0 && y >= row.top && y < row.top + row.height) return name;
  }
  return null;
}

/** Height of the middle of a lane. Lane 0, the leftmost of the road, is on top: the car drives to the right. */
export function laneY(layout: Layout, lane: number): number {
  return layout.rows.lanes.top + (lane + 0.5) * layout.laneHeight;
}

/** The lane at a height, held to the road. */
export function laneAtY(layout: Layout, y: number): number {
  const lane = Math.floor((y - layout.rows.lanes.top) / layout.laneHeight);
  return Math.min(Math.max(lane, 0), layout.lanes - 1);
}

/** Height of a value of the road. Curve -1, hard left, is on top as the left lane is; grade 1, steep up, is too. */
export function roadY(layout: Layout, which: 'curve' | 'grade', value: number): number {
  const { top, height } = layout.rows.road;
  const reach = height / 2 - ROAD_MARGIN_PX;
  return top + height / 2 + (which === 'curve' ? value : -value) * reach;
}

/** The value at a height, held to -1..1 and to steps of a fiftieth. */
export function roadValueAt(layout: Layout, which: 'curve' | 'grade', y: number): number {
  const { top, height } = layout.rows.road;
  const reach = Math.max(height / 2 - ROAD_MARGIN_PX, 1);
  const value = ((y - top - height / 2) / reach) * (which === 'curve' ? 1 : -1);
  return Math.round(Math.min(Math.max(value, -1), 1) * 50) / 50 + 0;
}

const ROAD_MARGIN_PX = 6;
