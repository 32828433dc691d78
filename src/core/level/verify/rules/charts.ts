import { DIFFICULTIES, VERBS } from '../../model';
import { rateChart } from '../../rating/rate-chart';
import { USUAL_LANES } from '../facts';
import type { Check } from '../finding';
import { listed } from '../words';

/** Verbs that a chart has no cue for. */
export const unusedVerb: Check = function* ({ charts }) {
  for (const { chart, steps, difficulty } of charts) {
    const used = new Set(chart.cues.map(({ verb }) => verb));
    const missing = VERBS.filter((verb) => !used.has(verb));
    if (missing.length === 0) continue;
    yield {
      steps: [...steps, 'cues'],
      difficulty,
      message: `It never asks for ${listed(missing)}: a part of the car is not driven.`,
      remedy: 'Find the sound in the song that each verb answers.',
    };
  }
};

/** A harder name with no harder chart behind it. */
export const ratingsNotRising: Check = function* ({ level, charts }) {
  const sorted = [...charts]
    .sort((a, b) => DIFFICULTIES.indexOf(a.difficulty) - DIFFICULTIES.indexOf(b.difficulty))
    .map(({ chart, steps, difficulty }) => ({ steps, difficulty, rating: rateChart(level, chart).rating }));
  for (const [index, { steps, difficulty, rating }] of sorted.entries()) {
    const easier = sorted[index - 1];
    if (easier === undefined || rating > easier.rating) continue;
    yield {
      steps,
      difficulty,
      message: `${difficulty} is rated ${rating.toFixed(1)}, no harder than ${easier.difficulty} with ${easier.rating.toFixed(1)}.`,
      remedy: `Write more of what is played into ${difficulty}, or less into ${easier.difficulty}.`,
    };
  }
};

/** Another road than the one that a difficulty is known by. */
export const unusualLanes: Check = function* ({ charts }) {
  for (const { chart, steps, difficulty } of charts) {
    if (USUAL_LANES[difficulty].includes(chart.lanes)) continue;
    yield {
      steps: [...steps, 'lanes'],
      difficulty,
      message: `It has ${chart.lanes} lanes; a ${difficulty} chart has ${USUAL_LANES[difficulty].join(' or ')}, and is read so at a glance.`,
      remedy: `Write it for ${USUAL_LANES[difficulty].join(' or ')} lanes.`,
    };
  }
};

/** Lanes that the path never comes to. */
export const unusedLane: Check = function* ({ charts }) {
  for (const { chart, steps, difficulty, path } of charts) {
    const used = new Set([path.startLane, ...path.steps.map(({ lane }) => lane)]);
    const missing = Array.from({ length: chart.lanes }, (_, lane) => lane).filter((lane) => !used.has(lane));
    if (missing.length === 0) continue;
    yield {
      steps,
      difficulty,
      message: `The path never comes to lane ${listed(missing.map(String))}.`,
      remedy: 'Lead it over the whole road, or take a lane away.',
    };
  }
};

/** Nothing for who has never driven. */
export const noRookie: Check = function* ({ charts }) {
  if (charts.some(({ difficulty }) => difficulty === 'rookie')) return;
  yield {
    steps: ['charts'],
    message: 'There is no rookie chart: who is new cannot begin here.',
    remedy: 'Write one on the beats, with three lanes.',
  };
};
