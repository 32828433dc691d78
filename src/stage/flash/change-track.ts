/** When a change of light counts. */
export interface ChangeLaw {
  /** Least change of a cell from its last extreme. */
  readonly step: number;
  /** A change between lights both at or above this does not count. */
  readonly darkest: number;
  /** Least share of the cells that change the same way together. */
  readonly area: number;
}

/** Cells that change within this many milliseconds of one another change together. */
const TOGETHER_MS = 100;
/** Changes are counted over any second. */
const SPAN_MS = 1000;
/** More changes than this in a second are not told apart: the count stops growing. */
const ROOM = 256;

type Way = -1 | 0 | 1;

/**
 * Follows the light of the picture's cells and notes large changes: many cells brightening together, or darkening
 * together. A flash is a pair of opposing changes, so two large changes in a second are one flash.
 */
export class ChangeTrack {
  private readonly law: ChangeLaw;
  private readonly cells: number;
  /** The extreme since the last change of a cell, and which way that change was. */
  private readonly low: Float32Array;
  private readonly high: Float32Array;
  private readonly way: Int8Array;
  /** When a cell's change began to wait for others, for each way; NaN when it waits no longer. */
  private readonly waitsUp: Float64Array;
  private readonly waitsDown: Float64Array;
  private readonly times = new Float64Array(ROOM);
  private readonly ways = new Int8Array(ROOM);
  private first = 0;
  private count = 0;
  private lastMs = Number.NaN;

  constructor(cells: number, law: ChangeLaw) {
    this.law = law;
    this.cells = cells;
    this.low = new Float32Array(cells);
    this.high = new Float32Array(cells);
    this.way = new Int8Array(cells);
    this.waitsUp = new Float64Array(cells);
    this.waitsDown = new Float64Array(cells);
  }

  /** Large changes in the second that ends with the last frame, both ends included. */
  get changes(): number {
    return this.count;
  }

  /** Of those, how many were to the brighter: the flashes that began. */
  get rises(): number {
    let rises = 0;
    for (let i = 0; i < this.count; i++) if ((this.ways[(this.first + i) % ROOM] ?? 0) > 0) rises++;
    return rises;
  }

  forget(): void {
    this.lastMs = Number.NaN;
    this.first = 0;
    this.count = 0;
  }

  /** The light of each cell at a time, from `values[offset]` on. Times rise; a fall forgets the past. */
  add(ms: number, values: Float32Array, offset: number): void {
    if (!(ms >= this.lastMs)) {
      this.begin(ms, values, offset);
      return;
    }
    this.lastMs = ms;
    this.dropOlder(ms);
    for (let i = 0; i < this.cells; i++) this.follow(i, ms, values[offset + i] ?? 0);
    if (this.waiting(this.waitsUp, ms) >= this.law.area * this.cells) this.note(ms, 1);
    if (this.waiting(this.waitsDown, ms) >= this.law.area * this.cells) this.note(ms, -1);
  }

  /** How many cells a frame would find brighter than they have been since they last grew darker, by `step`, if it were added. */
  brighter(ms: number, values: Float32Array, offset: number, step: number): number {
    if (!(ms >= this.lastMs)) return 0;
    let cells = 0;
    for (let i = 0; i < this.cells; i++) {
      const way = this.way[i] ?? 0;
      if (way <= 0 && (values[offset + i] ?? 0) - (this.low[i] ?? 0) >= step) cells++;
    }
    return cells;
  }

  private begin(ms: number, values: Float32Array, offset: number): void {
    this.forget();
    this.lastMs = ms;
    this.way.fill(0);
    this.waitsUp.fill(Number.NaN);
    this.waitsDown.fill(Number.NaN);
    for (let i = 0; i < this.cells; i++) {
      this.low[i] = values[offset + i] ?? 0;
      this.high[i] = this.low[i] ?? 0;
    }
  }

  private follow(i: number, ms: number, value: number): void {
    const way = this.wayOf(i, value);
    if (way === 0) {
      if (value < (this.low[i] ?? 0)) this.low[i] = value;
      if (value > (this.high[i] ?? 0)) this.high[i] = value;
      return;
    }
    this.way[i] = way;
    this.low[i] = value;
    this.high[i] = value;
    // What follows a change that has been noted belongs to it.
    const waits = way > 0 ? this.waitsUp : this.waitsDown;
    waits[i] = this.isPartOfLast(ms, way) ? Number.NaN : ms;
  }

  private wayOf(i: number, value: number): Way {
    const { step, darkest } = this.law;
    const low = this.low[i] ?? 0;
    const way = this.way[i] ?? 0;
    if (way <= 0 && value - low >= step && low < darkest) return 1;
    if (way >= 0 && (this.high[i] ?? 0) - value >= step && value < darkest) return -1;
    return 0;
  }

  private isPartOfLast(ms: number, way: Way): boolean {
    if (this.count === 0) return false;
    const last = (this.first + this.count - 1) % ROOM;
    return this.ways[last] === way && ms - (this.times[last] ?? 0) <= TOGETHER_MS;
  }

  private waiting(waits: Float64Array, ms: number): number {
    let count = 0;
    for (let i = 0; i < this.cells; i++) if (ms - (waits[i] ?? 0) <= TOGETHER_MS) count++;
    return count;
  }

  private note(ms: number, way: Way): void {
    (way > 0 ? this.waitsUp : this.waitsDown).fill(Number.NaN);
    if (this.count === ROOM) return;
    const at = (this.first + this.count) % ROOM;
    this.times[at] = ms;
    this.ways[at] = way;
    this.count++;
  }

  private dropOlder(ms: number): void {
    while (this.count > 0 && ms - (this.times[this.first] ?? 0) > SPAN_MS) {
      this.first = (this.first + 1) % ROOM;
      this.count--;
    }
  }
}
