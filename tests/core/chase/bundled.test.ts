import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { RULES_VERSION } from '../../../src/core/chase/rules';
import { encodeReplay } from '../../../src/core/replay/codec';
import { createInputLog } from '../../../src/core/replay/input-log';
import { bundledLevels } from '../level/bundled-levels';
import { drive } from './tiny-course';

const charts = bundledLevels().flatMap((level) =>
  level.charts.map(({ difficulty }) => ({ id: level.id, difficulty, level })),
);

it('there are bundled charts to try', () => {
  expect(charts.length).toBeGreaterThan(0);
});

describe.each(charts)('$id, $difficulty', ({ level, difficulty }) => {
  const course = compileCourse(level, difficulty, NO_MODS);

  it('is worth exactly $1,000,000 to the perfect driver, who meets no traffic', () => {
    const { take, events } = drive(course, perfectInputs(course));
    expect(take).toMatchObject({ dollars: 1_000_000, end: 'finished', hits: course.parts.length });
    expect(events.filter((event) => event.type === 'carCrashed')).toEqual([]);
  });

  it('busts who does nothing, but on rookie', () => {
    if (difficulty !== 'rookie') expect(drive(course, []).take.end).toBe('busted');
    else expect(drive(course, []).take.dollars).toBeLessThan(100_000);
  });

  it('driven a little off takes at most 2 kB of replay a minute', () => {
    const inputs = perfectInputs(course).map((input, index) => ({
      ...input,
      us: input.us + ((index * 7919) % 60_001) - 30_000,
    }));
    const log = createInputLog();
    log.record(drive(course, inputs).applied);
    const bytes = encodeReplay({
      levelHash: '00'.repeat(32),
      difficulty,
      mods: NO_MODS,
      rulesVersion: RULES_VERSION,
      inputs: log.inputs,
    });
    expect(log.inputs.length).toBeGreaterThanOrEqual(course.parts.length);
    expect((bytes.length * 60_000) / level.song.durationMs).toBeLessThanOrEqual(2000);
  });
});
