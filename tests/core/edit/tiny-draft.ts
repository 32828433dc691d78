import { type Draft, newDraft } from '../../../src/core/edit/draft';
import type { Cue, Difficulty } from '../../../src/core/level/model';
import type { Chart } from '../../../src/core/level/schema';

/** Thirty-two bars of 4/4 at 120 BPM with one chart of four lanes, from lane 1: a bar is two seconds, a beat 960 ticks. */
export function tinyDraft(cues: readonly Cue[] = [], chart: Partial<Chart> = {}, changes: Partial<Draft> = {}): Draft {
  const draft = newDraft({
    id: 'tiny',
    title: 'Tiny',
    stems: [{ name: 'mix', file: 'mix.ogg' }],
    durationMs: 64_000,
    bpm: 120,
    offsetMs: 0,
  });
  const [empty] = draft.charts;
  if (empty === undefined) throw new Error('A new draft has a chart.');
  return { ...draft, charts: [{ ...empty, cues: [...cues], ...chart }], ...changes };
}

/** Cues written short: `960 left`, `1920 brake 480`. */
export function cuesOf(...lines: readonly string[]): Cue[] {
  return lines.map((line) => {
    const [tick, verb, hold] = line.split(' ');
    const cue = { tick: Number(tick), verb: verb as Cue['verb'] };
    return hold === undefined ? cue : { ...cue, hold: Number(hold) };
  });
}

/** The cues of a chart in the same writing. */
export function written(draft: Draft, difficulty: Difficulty = 'driver'): readonly string[] {
  const cues = draft.charts.find((chart) => chart.difficulty === difficulty)?.cues ?? [];
  return cues.map(({ tick, verb, hold }) => [tick, verb, hold].filter((part) => part !== undefined).join(' '));
}

/** The cue of a chart at a position. */
export function cueOf(draft: Draft, at: number): Cue {
  const cue = draft.charts[0]?.cues[at];
  if (cue === undefined) throw new Error(`There is no cue ${at}.`);
  return cue;
}
