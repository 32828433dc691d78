import type { VerbInput } from '../../../src/core/chase/events';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { advance, startTake } from '../../../src/core/chase/take';
import type { Verb } from '../../../src/core/level/model';
import { createFrame, type Frame } from '../../../src/stage/frame';
import type { StageChase } from '../../../src/stage/frame-view';

const FRAME_MS = 1000 / 60;

/**
 * Drives a chase with the perfect driver through the stage's own frame at 1280 x 720, 60 frames a second, and shows the
 * frame at these song times (rising).
 */
export function drivePerfectly(chase: StageChase, timesMs: readonly number[], show: (frame: Frame) => void): void {
  const { course } = chase;
  const frame = createFrame('low', { flash: () => undefined, shine: () => 1, jolt: () => undefined });
  frame.load(chase);
  frame.reshape(1280, 720);

  const inputs = perfectInputs(course);
  const held = new Set<Verb>();
  let take = startTake(course);
  let next = 0;
  const advanceTo = (songMs: number): void => {
    const us = Math.round(songMs * 1000);
    const due: VerbInput[] = [];
    for (let input = inputs[next]; input !== undefined && input.us <= us; input = inputs[next]) {
      due.push(input);
      if (input.down) held.add(input.verb);
      else held.delete(input.verb);
      next += 1;
    }
    const step = advance(course, take, us, due);
    take = step.take;
    const view = { songMs, perfMs: songMs / course.mods.rate, take, mode: 'rolling', held: [...held] } as const;
    frame.advance(view, step.events);
  };

  let songMs = course.startUs / 1000;
  for (const timeMs of timesMs) {
    while (songMs + FRAME_MS < timeMs) {
      songMs += FRAME_MS;
      advanceTo(songMs);
    }
    songMs = timeMs;
    advanceTo(songMs);
    show(frame);
  }
}
