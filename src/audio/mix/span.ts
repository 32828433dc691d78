import type { Ms } from '../../core/time/units';

/** A stretch of song time in which something is bent; `untilMs` is Infinity while nobody knows its end. */
export interface Span {
  readonly fromMs: Ms;
  readonly untilMs: Ms;
}

/** Stretches that do not touch, in order: those still heard, the one under way and the one to come. */
export type Spans = readonly Span[];

/** How long a stretch is remembered after its end, ms: its way back may still be under way. */
const MEMORY_MS = 2000;

/**
 * Bends from one line to another. A stretch that reaches the first line goes on instead, at least to the second.
 *
 * @param fromMs the first line that can still be reached.
 */
export function bentFrom(spans: Spans, fromMs: Ms, untilMs: Ms): Spans {
  const kept = spans.filter((span) => span.untilMs + MEMORY_MS > fromMs);
  const last = kept.at(-1);
  if (last === undefined || last.untilMs < fromMs) return [...kept, { fromMs, untilMs }];
  return [...kept.slice(0, -1), { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, untilMs) }];
}

/** Ends what is bent on a line. What has not begun by then never does. */
export function endedAt(spans: Spans, lineMs: Ms): Spans {
  const last = spans.at(-1);
  if (last === undefined || last.untilMs <= lineMs) return spans;
  const before = spans.slice(0, -1);
  return last.fromMs >= lineMs ? before : [...before, { fromMs: last.fromMs, untilMs: lineMs }];
}

/** Whether it is bent for as long as nobody ends it. */
export function isOpen(spans: Spans): boolean {
  return spans.at(-1)?.untilMs === Number.POSITIVE_INFINITY;
}
