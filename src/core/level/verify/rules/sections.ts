import { barTickAtOrBefore } from '../../../time/meter-map';
import { msAtTick, tickAtMs } from '../../../time/tempo-map';
import type { Ms, Tick } from '../../../time/units';
import { DENSITY_BARS, DENSITY_JUMP } from '../facts';
import type { Check } from '../finding';
import { barsBetween, type Survey, type SurveyedChart } from '../survey';

/** A level without any section. */
export const noSections: Check = function* ({ level }) {
  if (level.sections.length > 0) return;
  yield {
    steps: ['sections'],
    message:
      'There are no sections: the city stays the same all song long, and the results cannot say where it went wrong.',
    remedy: 'Name a section at each new part of the song, with its place, time and weather.',
  };
};

/** Sections that begin within a bar. */
export const sectionOffBar: Check = function* ({ level, meter }) {
  for (const [index, { tick, name }] of level.sections.entries()) {
    const line = barTickAtOrBefore(meter, tick);
    if (line === tick) continue;
    yield {
      steps: ['sections', index, 'tick'],
      tick,
      message: `${quoted(name)} begins ${tick - line} ticks after a bar line; the city changes on bar lines.`,
      remedy: `Begin it at tick ${line}.`,
    };
  }
};

/** Sections that a chart has nothing for. */
export const sectionWithoutCues: Check = function* (survey) {
  for (const chart of survey.charts) {
    for (const { name, tick, cues, bars, index } of spansOf(survey, chart)) {
      if (cues > 0 || bars < 1) continue;
      yield {
        steps: ['sections', index],
        tick,
        difficulty: chart.difficulty,
        message: `There is nothing to drive in ${quoted(name)} on ${chart.difficulty}.`,
        remedy: 'Write a cue where it is most itself, or leave it if the rest is meant.',
      };
    }
  }
};

/** Sections that ask for far more than the one before. The first section comes from nowhere and is no measure. */
export const densityJump: Check = function* (survey) {
  for (const chart of survey.charts) {
    const spans = spansOf(survey, chart).filter(
      ({ bars, cues, index }) => bars >= DENSITY_BARS && cues > 0 && index > 0,
    );
    for (const [at, span] of spans.entries()) {
      const before = spans[at - 1];
      if (before === undefined) continue;
      const times = span.density / before.density;
      if (times <= DENSITY_JUMP) continue;
      yield {
        steps: ['sections', span.index],
        tick: span.tick,
        difficulty: chart.difficulty,
        message: `${quoted(span.name)} has ${span.density.toFixed(1)} cues a second, ${times.toFixed(1)} times those of ${quoted(before.name)} before it: a wall, not a slope.`,
        remedy: `Thin it out or fill the section before; ${DENSITY_JUMP} times is the most.`,
      };
    }
  }
};

interface SectionSpan {
  readonly index: number;
  readonly name: string;
  readonly tick: Tick;
  readonly bars: number;
  readonly cues: number;
  /** Cues a second. */
  readonly density: number;
}

function spansOf({ level, tempo, meter }: Survey, { cues }: SurveyedChart): SectionSpan[] {
  const { durationMs } = level.song;
  const songEnd = Math.floor(tickAtMs(tempo, durationMs));
  let next = 0;
  return level.sections.map(({ tick, name }, index) => {
    while ((cues[next]?.tick ?? Number.POSITIVE_INFINITY) < tick) next += 1;
    const first = next;
    const endTick = level.sections[index + 1]?.tick ?? Number.POSITIVE_INFINITY;
    while ((cues[next]?.tick ?? Number.POSITIVE_INFINITY) < endTick) next += 1;
    const ms: Ms = Math.max(1, msAtTick(tempo, Math.min(endTick, songEnd)) - msAtTick(tempo, tick));
    const count = next - first;
    const bars = barsBetween(meter, tick, Math.min(endTick, songEnd));
    return { index, name, tick, bars, cues: count, density: (count * 1000) / ms };
  });
}

function quoted(name: string): string {
  return `“${name}”`;
}
