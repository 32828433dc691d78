/** A tempo that is tapped along with a song. */
export interface TapTempo {
  /** Takes a tap, in song time. A tap earlier than the last one (the song was wound back) begins anew. */
  tap(ms: number): void;
  /** Null until there are four taps. */
  readonly bpm: number | null;
  /** Song time of the first beat line at or after 0; null until there are four taps. */
  readonly offsetMs: number | null;
  /** How far a tap usually lies from its line: a robust standard deviation in ms; null until there are four taps. */
  readonly spreadMs: number | null;
  /** Taps that count now. */
  readonly taps: number;
  reset(): void;
}

/** Fewer say more about the hand than about the song. */
const FEWEST_TAPS = 4;
/** Only the newest count: who finds the beat late shall not carry the first tries along. */
const MOST_TAPS = 64;
/** A pause of more beats than this between two taps begins a new count. */
const LONGEST_PAUSE_MS = 3000;
/** Two taps nearer than this are one tap that bounced: 600 a minute. */
const SHORTEST_GAP_MS = 100;

const ROUNDS = 8;

interface Line {
  readonly beatMs: number;
  readonly firstMs: number;
  readonly spreadMs: number;
}

/** Counts taps and lays a line through them that a single late or forgotten tap cannot pull away. */
export function createTapTempo(): TapTempo {
  let taps: number[] = [];
  let line: Line | null = null;
  return {
    tap(ms) {
      const last = taps.at(-1);
      if (!Number.isFinite(ms)) return;
      if (last !== undefined && ms >= last && ms - last < SHORTEST_GAP_MS) return;
      if (last !== undefined && (ms < last || ms - last > LONGEST_PAUSE_MS)) taps = [];
      taps = [...taps.slice(1 - MOST_TAPS), ms];
      line = taps.length < FEWEST_TAPS ? null : fitLine(taps);
    },
    get bpm() {
      return line === null ? null : 60_000 / line.beatMs;
    },
    get offsetMs() {
      return line === null ? null : wrap(line.firstMs, line.beatMs);
    },
    get spreadMs() {
      return line?.spreadMs ?? null;
    },
    get taps() {
      return taps.length;
    },
    reset() {
      taps = [];
      line = null;
    },
  };
}

/** Lays a line through the taps, then numbers them by it and lays it anew, by weights that forget outliers. */
function fitLine(taps: readonly number[]): Line {
  const gaps = taps.slice(1).map((ms, index) => ms - (taps[index] ?? 0));
  const beatMs = median(gaps);
  // The tap from which the others lie best on whole beats: neither the first nor the last need be a good one.
  const firstMs = taps.reduce(
    (best, ms) => (missOf(taps, beatMs, ms) < missOf(taps, beatMs, best) ? ms : best),
    taps[0] ?? 0,
  );
  let line: Line = { beatMs, firstMs, spreadMs: beatMs / 8 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const numbers = taps.map((ms) => Math.round((ms - line.firstMs) / line.beatMs));
    const misses = taps.map((ms, index) => Math.abs(ms - line.firstMs - line.beatMs * (numbers[index] ?? 0)));
    const scale = 3 * Math.max(2, line.spreadMs);
    const weights = misses.map((miss) => (miss >= scale ? 0 : (1 - (miss / scale) ** 2) ** 2));
    const fitted = leastSquares(numbers, taps, weights, line);
    const after = taps.map((ms, index) => Math.abs(ms - fitted.firstMs - fitted.beatMs * (numbers[index] ?? 0)));
    // 1.4826 makes a median of misses the standard deviation of a normal hand.
    line = { ...fitted, spreadMs: 1.4826 * median(after) };
  }
  return line;
}

function missOf(taps: readonly number[], beatMs: number, fromMs: number): number {
  return median(
    taps.map((ms) => {
      const beats = (ms - fromMs) / beatMs;
      return Math.abs(beats - Math.round(beats));
    }),
  );
}

function leastSquares(
  xs: readonly number[],
  ys: readonly number[],
  weights: readonly number[],
  before: Line,
): { beatMs: number; firstMs: number } {
  let weight = 0;
  let x = 0;
  let y = 0;
  for (const [index, w] of weights.entries()) {
    weight += w;
    x += w * (xs[index] ?? 0);
    y += w * (ys[index] ?? 0);
  }
  if (weight <= 0) return before;
  x /= weight;
  y /= weight;
  let xx = 0;
  let xy = 0;
  for (const [index, w] of weights.entries()) {
    const dx = (xs[index] ?? 0) - x;
    xx += w * dx * dx;
    xy += w * dx * ((ys[index] ?? 0) - y);
  }
  const beatMs = xx > 0 ? xy / xx : before.beatMs;
  return { beatMs, firstMs: y - beatMs * x };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function wrap(ms: number, periodMs: number): number {
  const rest = ms % periodMs;
  return rest < 0 ? rest + periodMs : rest;
}
