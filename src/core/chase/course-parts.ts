import { type Cue, type Difficulty, VERBS, type Verb } from '../level/model';
import { laneMoveOf } from '../level/path';
import type { TempoMap } from '../time/tempo-map';
import type { Tick } from '../time/units';
import { usAtTick } from './course-grid';
import type { CuePart, PartKind } from './events';
import { HAS_LESSONS } from './rules';

interface Chart {
  readonly difficulty: Difficulty;
  readonly lanes: number;
  readonly startLane: number;
  readonly cues: readonly Cue[];
}

type Placed = Pick<CuePart, 'cue' | 'kind' | 'verb' | 'tick' | 'us' | 'isLesson'>;

const MIRRORED: Readonly<Record<Verb, Verb>> = { left: 'right', right: 'left', brake: 'brake', boost: 'boost' };

/** The judged parts of a chart in order of time, then of cue, with the lanes of the path and the pairs of holds. */
export function compileParts(chart: Chart, tempo: TempoMap, mirror: boolean): CuePart[] {
  const placed = place(chart, tempo, mirror);
  const heads = new Map<number, number>();
  const tails = new Map<number, number>();
  placed.forEach(({ kind, cue }, index) => {
    if (kind === 'head') heads.set(cue, index);
    if (kind === 'tail') tails.set(cue, index);
  });
  let lane = mirror ? chart.lanes - 1 - chart.startLane : chart.startLane;
  return placed.map(({ cue, kind, verb, tick, us, isLesson }, index) => {
    const laneBefore = lane;
    if (kind === 'tap') lane += laneMoveOf({ tick, verb });
    const pair = (kind === 'head' ? tails : heads).get(cue) ?? -1;
    return { index, cue, kind, verb, tick, us, laneBefore, lane, pair, isLesson };
  });
}

function place({ difficulty, cues }: Chart, tempo: TempoMap, mirror: boolean): Placed[] {
  const lessons = HAS_LESSONS[difficulty] ? firstOfEachVerb(cues) : new Set<number>();
  const placed: Placed[] = [];
  cues.forEach((cue, index) => {
    const verb = mirror ? MIRRORED[cue.verb] : cue.verb;
    const isLesson = lessons.has(index);
    const add = (kind: PartKind, tick: Tick) =>
      placed.push({ cue: index, kind, verb, tick, us: usAtTick(tempo, tick), isLesson });
    if (cue.hold === undefined) {
      add('tap', cue.tick);
    } else {
      add('head', cue.tick);
      add('tail', cue.tick + cue.hold);
    }
  });
  return placed.sort((a, b) => a.us - b.us || a.cue - b.cue);
}

function firstOfEachVerb(cues: readonly Cue[]): Set<number> {
  return new Set(VERBS.map((verb) => cues.findIndex((cue) => cue.verb === verb)));
}
