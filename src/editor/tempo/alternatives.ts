import type { TempoCandidate } from './answer';

/** More than these help nobody to choose. */
const MOST = 8;
/** Two candidates are one when tempo and beat lines are as good as the same. */
const SAME_TEMPO = 0.001;
const SAME_MS = 15;
/** Of what a person may press next, only what can be played and counted. */
const SLOWEST_BPM = 30;
const FASTEST_BPM = 320;

/** Joins the candidates that say the same; their confidences add up. Likeliest first. */
export function joinSame(candidates: readonly TempoCandidate[]): TempoCandidate[] {
  const joined: TempoCandidate[] = [];
  for (const candidate of candidates) {
    const at = joined.findIndex((other) => isSame(candidate, other));
    const same = joined[at];
    if (same === undefined) joined.push(candidate);
    else joined[at] = { ...same, confidence: same.confidence + candidate.confidence };
  }
  return joined.sort((a, b) => b.confidence - a.confidence);
}

/**
 * The candidates of `joinSame`, with what a person is likeliest to put right among them: the double
 * tempo, the half tempo and the half-beat shift of the first.
 */
export function withAlternatives(ranked: readonly TempoCandidate[]): TempoCandidate[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const wanted = [
    { ...best, bpm: best.bpm * 2 },
    { ...best, bpm: best.bpm / 2 },
    { ...best, offsetMs: best.offsetMs + 30_000 / best.bpm },
  ]
    .filter(({ bpm }) => bpm >= SLOWEST_BPM && bpm <= FASTEST_BPM)
    .map((each) => ({ ...wrap(each), confidence: 0 }));
  const alternatives = wanted.map((each) => ranked.find((other) => isSame(each, other)) ?? each);
  const rest = ranked.slice(1).filter((candidate) => !alternatives.includes(candidate));
  const room = MOST - 1 - alternatives.length;
  return [best, ...[...alternatives, ...rest.slice(0, room)].sort((a, b) => b.confidence - a.confidence)];
}

function isSame(a: TempoCandidate, b: TempoCandidate): boolean {
  if (Math.abs(a.bpm / b.bpm - 1) > SAME_TEMPO) return false;
  const beatMs = 60_000 / a.bpm;
  const away = (a.offsetMs - b.offsetMs) / beatMs;
  return Math.abs(away - Math.round(away)) * beatMs < SAME_MS;
}

function wrap(candidate: TempoCandidate): TempoCandidate {
  const beatMs = 60_000 / candidate.bpm;
  return { ...candidate, offsetMs: candidate.offsetMs - Math.floor(candidate.offsetMs / beatMs) * beatMs };
}
