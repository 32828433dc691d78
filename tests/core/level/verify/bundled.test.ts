import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, VERBS } from '../../../../src/core/level/model';
import { rateChart } from '../../../../src/core/level/rating/rate-chart';
import type { Level } from '../../../../src/core/level/schema';
import { tempoMapOf } from '../../../../src/core/level/timing';
import { verifyLevel } from '../../../../src/core/level/verify/verify-level';
import { createTempoMap, msAtTick } from '../../../../src/core/time/tempo-map';
import { easiestFirst } from '../../../../src/library/easiest-first';
import { bundledLevels } from '../bundled-levels';

const levels = bundledLevels();

interface Score {
  readonly tempo: Level['tempo'];
  readonly stops: Level['stops'];
  readonly meter: Level['meter'];
  /** Of each part its notes: tick, key, velocity, ticks. */
  readonly parts: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>>;
}

const sourceOf = ({ id }: Level, file: string) =>
  JSON.parse(readFileSync(join('assets/source/music', id.replaceAll('-', '_'), file), 'utf8'));
const scoreOf = (level: Level): Score => sourceOf(level, 'score.json');
/** What was measured in the render. */
const measuredOf = (level: Level): Pick<Level['song'], 'offsetMs' | 'durationMs'> => sourceOf(level, 'measured.json');

/**
 * When the notes of a score begin, by its own tempo and by where its first beat was measured in the render: nothing of
 * it is from the level. The police part may be silent: nobody can follow it.
 */
function scoredOnsetsMs(level: Level): number[] {
  const { tempo: changes, stops, parts } = scoreOf(level);
  const tempo = createTempoMap({ tempo: changes, stops, offsetMs: measuredOf(level).offsetMs });
  const notes = Object.entries(parts).flatMap(([name, part]) => (name === 'police' ? [] : part));
  return [...new Set(notes.map(([tick]) => tick))].sort((a, b) => a - b).map((tick) => msAtTick(tempo, tick));
}

const rookieRating = (level: Level) =>
  Math.min(...level.charts.map((chart) => (chart.difficulty === 'rookie' ? rateChart(level, chart).rating : 99)));

describe.each(levels.map((level) => ({ id: level.id, level })))('$id', ({ level }) => {
  it('has nothing that any rule warns of, with its score as what is heard', () => {
    const told = verifyLevel(level, { onsetsMs: scoredOnsetsMs(level) })
      .filter(({ severity }) => severity !== 'hint')
      .map(({ severity, rule, at, message }) => `${severity} ${rule} at ${at.bar}:${at.beat} ${at.path}: ${message}`);
    expect(told).toEqual([]);
  });

  it('would be told of an offset that is 20 ms wrong either way', () => {
    for (const wrongMs of [-20, 20]) {
      const song = { ...level.song, offsetMs: level.song.offsetMs + wrongMs };
      const rules = verifyLevel({ ...level, song }, { onsetsMs: scoredOnsetsMs(level) }).map(({ rule }) => rule);
      expect(rules).toContain('offset-disagrees');
    }
  });

  it('keeps the time of its score, and the offset and length that were measured in its render', () => {
    const { tempo, stops, meter } = scoreOf(level);
    expect({ tempo: level.tempo, stops: level.stops, meter: level.meter }).toEqual({ tempo, stops, meter });
    const { offsetMs, durationMs } = measuredOf(level);
    expect(level.song).toMatchObject({ offsetMs, durationMs });
  });

  it('has four charts, each with all four verbs, rated higher each time', () => {
    expect(level.charts.map(({ difficulty }) => difficulty)).toEqual(DIFFICULTIES);
    for (const { cues } of level.charts) expect(new Set(cues.map(({ verb }) => verb))).toEqual(new Set(VERBS));
    const ratings = level.charts.map((chart) => rateChart(level, chart).rating);
    expect(ratings).toEqual([...new Set(ratings)].sort((a, b) => a - b));
  });

  it('has at least 95 % of the cues of each chart within 15 ms of a scored note', () => {
    const onsets = scoredOnsetsMs(level);
    const tempo = tempoMapOf(level);
    for (const { difficulty, cues } of level.charts) {
      const near = cues.filter(({ tick }) => {
        const ms = msAtTick(tempo, tick);
        return onsets.some((onset) => Math.abs(onset - ms) <= 15);
      });
      expect(near.length / cues.length, difficulty).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('the mixtape', () => {
  it('is a gentle slope: from about 1, no step higher than 1', () => {
    const ratings = easiestFirst(levels.map((level) => ({ id: level.id, level }))).map(({ level }) =>
      rookieRating(level),
    );
    expect(ratings[0]).toBeLessThanOrEqual(1.5);
    for (const [index, rating] of ratings.entries())
      expect(rating - (ratings[index - 1] ?? rating)).toBeLessThanOrEqual(1);
  });
});
