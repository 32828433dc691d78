import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { CAMERAS } from '../../../src/core/level/model';
import { createShotDirector } from '../../../src/stage/camera/shot-director';
import type { StageChase } from '../../../src/stage/frame-view';
import { bundledChases, chaseOf } from './bundled-chases';
import { looksOf, type Seen, see } from './looks';
import { faultsAtLead, faultsOf } from './sight';

const chases = bundledChases();

/** What is wrong with what was seen, with the part that it is about. */
function told({ course }: StageChase, seen: readonly Seen[]): string[] {
  return seen.flatMap(({ part, moment, camera, sight }) => {
    const { verb, kind, tick } = course.parts[part] ?? {};
    const faults = moment === 'lead' ? faultsAtLead(sight) : faultsOf(sight);
    return faults.map((fault) => `${verb} ${kind} at tick ${tick}, ${camera} camera, ${moment}: ${fault}`);
  });
}

describe('every cue of every bundled chart, driven perfectly', () => {
  it.each(chases)('$id, $difficulty: can be read from its lead time on', ({ level, difficulty }) => {
    const chase = chaseOf(level, difficulty);
    const seen = see(chase, looksOf(chase));
    expect(new Set(seen.filter(({ moment }) => moment === 'lead').map(({ part }) => part)).size).toBe(
      chase.course.parts.length,
    );
    expect(told(chase, seen)).toEqual([]);
  });

  it.each(chases)('$id, $difficulty: none could be, from a camera with 0.15 s to the car', ({ level, difficulty }) => {
    const chase = chaseOf(level, difficulty);
    const looks = looksOf(chase).filter(({ moment }) => moment === 'lead');
    const near = { ...CAMERA_SHAPES.chase, leadS: 0.15 };
    const seen = see(chase, looks, ({ projection, songMs, rate, road }) => {
      projection.update(songMs, rate, road, 0, near);
    });
    expect(seen.filter(({ sight }) => faultsAtLead(sight).length === 0)).toEqual([]);
  });
});

describe('the bundled chases', () => {
  it('are seen from all six cameras', () => {
    const cameras = chases.flatMap(({ level, difficulty }) => {
      const { cutMs, cameraAt } = createShotDirector(chaseOf(level, difficulty));
      return [cameraAt(0), ...Array.from(cutMs, cameraAt)];
    });
    expect(new Set(cameras)).toEqual(new Set(CAMERAS));
  });
});
