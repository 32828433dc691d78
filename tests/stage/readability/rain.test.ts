import { expect, it } from 'vitest';
import { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { drawRain } from '../../../src/stage/weather/rain';
import { alphaOf } from '../cues/drawn';
import { bundledChases, chaseOf } from './bundled-chases';
import { drivePerfectly } from './perfect-drive';

/** What a streak may take of the light behind it, and all of them of the picture's. */
const MOST_ALPHA = 0.25;
const MOST_SHARE = 0.02;

it('rain, which falls in front of the cues, takes no more than a breath of their light', () => {
  const rainy = bundledChases().find(({ level }) => level.sections.some(({ weather }) => weather === 'rain'));
  if (rainy === undefined) throw new Error('It rains in no bundled level.');
  const quads = new QuadBuffer(512);
  const times = Array.from({ length: 400 }, (_, i) => 5000 + i * 200);
  let most = 0;
  let strongest = 0;
  drivePerfectly(chaseOf(rainy.level, rainy.difficulty), times, (frame) => {
    quads.clear();
    drawRain(frame, quads);
    let covered = 0;
    for (let i = 0; i < quads.count; i++) {
      strongest = Math.max(strongest, alphaOf(quads, i));
      covered += alphaOf(quads, i) * areaOf(quads, i);
    }
    most = Math.max(most, covered / (1280 * 720));
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(MOST_SHARE);
  expect(strongest).toBeLessThan(MOST_ALPHA);
});

/** Px under a quad whose corners go top left, bottom left, top right, bottom right. */
function areaOf(quads: QuadBuffer, i: number): number {
  const c = (n: number): number => quads.corners[i * 8 + n] ?? 0;
  return Math.abs((c(6) - c(0)) * (c(5) - c(3)) - (c(4) - c(2)) * (c(7) - c(1))) / 2;
}
