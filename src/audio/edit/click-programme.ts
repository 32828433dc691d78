import type { Verb } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import { type Loop, piecesOf } from './run';

export interface MetronomeClick {
  readonly ms: Ms;
  readonly isBar: boolean;
}

export interface CueClick {
  readonly ms: Ms;
  readonly verb: Verb;
}

/** What clicks along, each list in order of time, in song times; null for silence. */
export interface ClickProgramme {
  readonly metronome: readonly MetronomeClick[] | null;
  readonly cues: readonly CueClick[] | null;
}

export const SILENT_PROGRAMME: ClickProgramme = { metronome: null, cues: null };

export type ClickSound = 'bar' | 'beat' | Verb;

/** A click that is due at a time of the run. */
export interface DueClick {
  readonly runMs: Ms;
  readonly sound: ClickSound;
}

/** The clicks of a run from one run time on and before another: those of a loop come again in each of its passes. */
export function clicksBetween(
  programme: ClickProgramme,
  loop: Loop | null,
  runFromMs: Ms,
  runToMs: Ms,
): readonly DueClick[] {
  const due: DueClick[] = [];
  for (const piece of piecesOf(loop, runFromMs, runToMs)) {
    const { shiftMs } = piece;
    const fromMs = piece.runFromMs - shiftMs;
    const toMs = piece.runToMs - shiftMs;
    for (const { ms, isBar } of within(programme.metronome, fromMs, toMs)) {
      due.push({ runMs: ms + shiftMs, sound: isBar ? 'bar' : 'beat' });
    }
    for (const { ms, verb } of within(programme.cues, fromMs, toMs)) due.push({ runMs: ms + shiftMs, sound: verb });
  }
  return due.sort((a, b) => a.runMs - b.runMs);
}

/** Those from `fromMs` on and before `toMs`. Found by halves: there may be 10,000, and this runs twenty times a second. */
function within<T extends { readonly ms: Ms }>(list: readonly T[] | null, fromMs: Ms, toMs: Ms): readonly T[] {
  if (list === null) return [];
  return list.slice(firstFrom(list, fromMs), firstFrom(list, toMs));
}

function firstFrom(list: readonly { readonly ms: Ms }[], ms: Ms): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.ms ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
