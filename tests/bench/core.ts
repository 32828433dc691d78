import { resultOf } from '../../src/core/chase/results';
import { RULES_VERSION } from '../../src/core/chase/rules';
import { advance, startTake } from '../../src/core/chase/take';
import { verifyLevel } from '../../src/core/level/verify/verify-level';
import { encodeReplay } from '../../src/core/replay/codec';
import { createInputLog } from '../../src/core/replay/input-log';
import { resimulate } from '../../src/core/replay/resimulate';
import { type ClaimedRun, claimOf, verifyRun } from '../../src/core/replay/verify';
import { createDrill, type Drill } from './drill';
import { benchEdit } from './edit';
import type { Figure } from './figure';

const HASH = '00'.repeat(32);

/** Each figure is the median of so many repeats, after some that only warm up the compiler. */
const REPEATS = 25;
const WARM_UPS = 25;

/** 60 frames a second, misses held back as the app does. */
const FRAME_US = 16_667;
const GRACE_US = 120_000;

/** The short level is driven so often a repeat that both levels drive the same number of frames. */
const SHORT_CUES = 100;
const LONG_CUES = 10_000;

/** What a detector may hear in a song of that length: an onset every 200 ms. */
const ONSETS_MS = Array.from({ length: 8000 }, (_, index) => index * 200);

/** Speeds of the core in Node: judging, verifying, and what the length of a level does to the cost of a frame. */
export function benchCore(): Figure[] {
  const long = createDrill(LONG_CUES);
  const short = createDrill(SHORT_CUES);
  const run = runOf(long);
  const parts = long.course.parts.length;
  const songMs = (long.course.endUs - long.course.startUs) / 1000;

  const judgedMs = median(() => timed(() => resimulate(long.course, long)));
  const pressedMs = median(() => timed(() => pressOneByOne(long)));
  const verifiedMs = median(() => timed(() => verify(long, run)));
  const checkedMs = median(() => timed(() => verifyLevel(long.level, { onsetsMs: ONSETS_MS })));
  const frames = framesOf(long, short);
  return [
    { name: 'core.partsJudged', value: Math.round((parts / judgedMs) * 1000), unit: 'parts/s' },
    { name: 'core.partsJudgedOnePressAStep', value: Math.round((parts / pressedMs) * 1000), unit: 'parts/s' },
    { name: 'core.replayVerification', value: Math.round(songMs / verifiedMs), unit: 'x real time' },
    { name: 'core.levelOf10000CuesVerified', value: round(checkedMs), unit: 'ms' },
    { name: 'core.replaySize', value: Math.round((run.replay.length * 60_000) / songMs), unit: 'bytes/min' },
    { name: 'core.pressesInThatReplay', value: round((parts * 60_000) / songMs), unit: 'parts/min' },
    ...frames,
    ...benchEdit(),
  ];
}

/** The two levels take turns, so that a busy spell of the machine meets both; the ratio is that of each turn. */
function framesOf(long: Drill, short: Drill): Figure[] {
  const turns = Array.from({ length: REPEATS + WARM_UPS }, () => {
    const longUs = usPerFrame(long, 1);
    const shortUs = usPerFrame(short, LONG_CUES / SHORT_CUES);
    return { longUs, shortUs, ratio: longUs / shortUs };
  }).slice(WARM_UPS);
  return [
    { name: 'core.frameOf10000Cues', value: round(middle(turns.map((turn) => turn.longUs))), unit: 'us' },
    { name: 'core.frameOf100Cues', value: round(middle(turns.map((turn) => turn.shortUs))), unit: 'us' },
    { name: 'core.frameRatio', value: round(middle(turns.map((turn) => turn.ratio))), unit: '10,000 : 100 cues' },
  ];
}

/** Microseconds of work a frame, presses included, over a whole take at 60 frames a second. */
function usPerFrame({ course, inputs }: Drill, times: number): number {
  let frames = 0;
  const ms = timed(() => {
    for (let time = 0; time < times; time += 1) {
      let take = startTake(course);
      let next = 0;
      for (let frameUs = course.startUs; take.end === null; frameUs += FRAME_US) {
        for (let input = inputs[next]; input !== undefined && input.us <= frameUs; input = inputs[next]) {
          take = advance(course, take, input.us, [input]).take;
          next += 1;
        }
        take = advance(course, take, frameUs - GRACE_US, []).take;
        frames += 1;
      }
    }
  });
  return (ms * 1000) / frames;
}

function pressOneByOne({ course, inputs }: Drill): void {
  let take = startTake(course);
  for (const input of inputs) take = advance(course, take, input.us, [input]).take;
  take = advance(course, take, course.endUs, []).take;
  if (take.end !== 'finished') throw new Error('The drill was not driven to its end.');
}

function runOf({ course, inputs }: Drill): ClaimedRun {
  const log = createInputLog();
  const step = advance(course, startTake(course), course.endUs, inputs);
  log.record(step.applied);
  const { difficulty, mods } = course;
  const replay = { levelHash: HASH, difficulty, mods, rulesVersion: RULES_VERSION, inputs: log.inputs };
  return { replay: encodeReplay(replay), claim: claimOf(resultOf(course, step.events)) };
}

function verify({ course }: Drill, run: ClaimedRun): void {
  if (!verifyRun(course, run, HASH).ok) throw new Error('The replay of the drill does not agree.');
}

/** Processor time in milliseconds, threads of the engine included: what else the machine is doing does not count. */
function timed(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function median(measure: () => number): number {
  return middle(Array.from({ length: REPEATS + WARM_UPS }, measure).slice(WARM_UPS));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
