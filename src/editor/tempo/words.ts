import type { TempoCandidate, TempoDrift } from './answer';

/** From this confidence on the first candidate may be taken without a second look. */
export const SURE = 0.75;

/** What was found, in plain English, and what to do when that is not sure. A drift has words of its own. */
export function wordsFor(candidates: readonly TempoCandidate[], drift: TempoDrift | null, onsets: number): string {
  const [best, next] = candidates;
  if (best === undefined) {
    return onsets === 0
      ? 'No sound begins anywhere in this song. Check the file, or type the tempo.'
      : 'No beat was found. Tap along with T, or type the tempo.';
  }
  const found = `${bpmWords(best.bpm)} BPM, first beat at ${Math.round(best.offsetMs)} ms`;
  if (drift !== null) return `${found}, but not all the way.`;
  if (best.confidence >= SURE) return `${found}. Listen with the click track before you accept it.`;
  return `Unsure: perhaps ${found}${next === undefined ? '' : `, or ${difference(best, next)}`}. Listen with the click track, try the other answers, or tap along with T.`;
}

function difference(best: TempoCandidate, next: TempoCandidate): string {
  if (Math.abs(next.bpm / best.bpm - 1) > 0.001) return `${bpmWords(next.bpm)} BPM`;
  return `with the beat at ${Math.round(next.offsetMs)} ms`;
}

/** As many decimals as the tempo needs, at most three. */
export function bpmWords(bpm: number): string {
  return String(Math.round(bpm * 1000) / 1000);
}
