import { barTicksAt, type MeterMap } from '../../core/time/meter-map';
import { msAtTick, type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { PlaceSpan, PlaceTrack } from '../city/place-track';
import { createDuskMood, type Mood, type MoodTrack, mixMoods } from './mood';
import { coveredMood, openMood } from './palettes';

/** Song time in which a tunnel's mouth passes over the car, half of it before the line. */
export const COVER_EASE_MS = 350;

/** The first section is under way before anything is drawn. */
const LONG_AGO_MS = -1e9;

/** The light of one section and the song time in which it is eased in. */
interface LitSpan {
  readonly fromMs: Ms;
  readonly untilMs: Ms;
  readonly open: Mood;
  readonly covered: Mood;
}

/**
 * The light of each section of a level, eased over a bar around the lines between them. Around a tunnel it changes while
 * the car is inside: what the far mouth shows is the light that waits there.
 */
export function createMoodTrack(places: PlaceTrack, tempo: TempoMap, meter: MeterMap): MoodTrack {
  const lit = places.spans.map((_span, i) => litSpan(places.spans, i, tempo, meter));
  const mood = createDuskMood();
  const outside = createDuskMood();
  const covered = createDuskMood();
  return {
    mood,
    open: outside,
    moveTo(songMs) {
      let at = 0;
      while (at + 1 < lit.length && (lit[at + 1]?.fromMs ?? 0) < songMs) at++;
      const to = lit[at];
      if (to === undefined) return;
      const from = lit[at - 1] ?? to;
      const share = to.fromMs < songMs ? smooth((songMs - to.fromMs) / (to.untilMs - to.fromMs)) : 1;
      mixMoods(from.open, to.open, share, outside);
      mixMoods(outside, mixMoods(from.covered, to.covered, share, covered), coverAt(places, songMs), mood);
    },
  };
}

/** How far a song time lies under cover, 0..1. It rises and falls around the mouths of tunnels. */
export function coverAt(places: PlaceTrack, songMs: Ms): number {
  const half = COVER_EASE_MS / 2;
  const here = places.indexAt(songMs);
  const span = places.spans[here];
  if (span === undefined) return 0;
  const isAhead = span.untilMs - songMs < half;
  const to = isAhead ? here + 1 : here;
  const after = isCovered(places.spans[to]) ? 1 : 0;
  const before = to === 0 ? after : isCovered(places.spans[to - 1]) ? 1 : 0;
  if (before === after) return after;
  return before + (after - before) * easeIn(songMs - (places.spans[to]?.fromMs ?? songMs), half);
}

function isCovered(span: PlaceSpan | undefined): boolean {
  return span?.place === 'tunnel';
}

function litSpan(spans: readonly PlaceSpan[], i: number, tempo: TempoMap, meter: MeterMap): LitSpan {
  const span = spans[i] as PlaceSpan;
  const sky = isCovered(span) ? skyOver(spans, i) : span;
  const open = openMood(sky.place, sky.time, sky.weather);
  open.energy = span.energy;
  const lit = { open, covered: coveredMood(open) };
  const before = spans[i - 1];
  if (before === undefined) return { ...lit, fromMs: LONG_AGO_MS, untilMs: LONG_AGO_MS + 1 };
  const tick = Math.round(tickAtMs(tempo, span.fromMs));
  const barMs = msAtTick(tempo, tick + barTicksAt(meter, tick)) - span.fromMs;
  // A section shorter than a bar is not eased over its other end as well.
  const room = Math.min(span.untilMs - span.fromMs, before.untilMs - before.fromMs);
  if (isCovered(span) && !isCovered(before)) {
    const fromMs = span.fromMs + Math.min(COVER_EASE_MS / 2, room / 8);
    return { ...lit, fromMs, untilMs: fromMs + Math.min(barMs, room / 4) };
  }
  const half = Math.min(barMs, room) / 2;
  return { ...lit, fromMs: span.fromMs - half, untilMs: span.fromMs + half };
}

/** The section whose sky is over a tunnel: the one it leads to, or at a level's end the one it came from. */
function skyOver(spans: readonly PlaceSpan[], i: number): PlaceSpan {
  const after = spans.slice(i).find((span) => !isCovered(span));
  const before = spans.slice(0, i).findLast((span) => !isCovered(span));
  return after ?? before ?? { ...(spans[i] as PlaceSpan), place: 'downtown' };
}

/** 0 until half before a line, 1 from half after it, smooth between. */
function easeIn(sinceMs: number, halfMs: number): number {
  return smooth((sinceMs / halfMs + 1) / 2);
}

function smooth(share: number): number {
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
}
