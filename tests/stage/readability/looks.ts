import { LEAD_TIME_MS, MIN_LEAD_TIME_MS } from '../../../src/core/chase/rules';
import { createShotDirector } from '../../../src/stage/camera/shot-director';
import { indexCues } from '../../../src/stage/cues/cue-window';
import type { Frame } from '../../../src/stage/frame';
import type { StageChase } from '../../../src/stage/frame-view';
import { heroBox, mirrorBox } from './in-front';
import { drivePerfectly } from './perfect-drive';
import { lookAt, type Sight } from './sight';

export type Moment = 'lead' | 'least-lead' | 'cut';

/** One look at one part of a chart. */
export interface Look {
  readonly songMs: number;
  readonly part: number;
  readonly moment: Moment;
}

export interface Seen extends Look {
  readonly camera: string;
  readonly sight: Sight;
}

/** Parts are due at whole microseconds, cuts are not: what is due on a cut was read to its end in the picture before it. */
const ROUNDED_MS = 0.001;

/**
 * When each part of a chart is looked at: as its lead time begins, when the least lead time is left, and as every cut
 * within its lead time shows it in another place. In order of time.
 */
export function looksOf(chase: StageChase): Look[] {
  const { course } = chase;
  const { rate } = course.mods;
  const leadMs = LEAD_TIME_MS[course.difficulty] * rate;
  const { cutMs } = createShotDirector(chase);
  const looks: Look[] = [];
  for (const { index: part, us } of course.parts) {
    const dueMs = us / 1000;
    looks.push({ songMs: dueMs - leadMs, part, moment: 'lead' });
    looks.push({ songMs: dueMs - MIN_LEAD_TIME_MS * rate, part, moment: 'least-lead' });
    for (const songMs of cutMs) {
      if (songMs < dueMs - ROUNDED_MS && songMs > dueMs - leadMs) looks.push({ songMs, part, moment: 'cut' });
    }
  }
  return looks.sort((a, b) => a.songMs - b.songMs);
}

/** Drives the chase and looks. `bend` may spoil a frame before each look, so that a test can see this one fail. */
export function see(chase: StageChase, looks: readonly Look[], bend: (frame: Frame) => void = () => {}): Seen[] {
  const { parts } = chase.course;
  const index = indexCues(parts);
  const seen: Seen[] = [];
  const songTimes = looks.map(({ songMs }) => songMs);
  let next = 0;
  drivePerfectly(chase, songTimes, (frame) => {
    const look = looks[next];
    next += 1;
    const part = parts[look?.part ?? -1];
    if (look === undefined || part === undefined) return;
    bend(frame);
    const inFront = { hero: heroBox(frame), mirror: mirrorBox(frame.projection) };
    seen.push({ ...look, camera: frame.camera.name, sight: lookAt(index, part, frame.projection, inFront) });
  });
  return seen;
}
