import { MAX_RATE } from '../../../chase/rules';
import { HOME_CAMERA, shotSpans } from '../../shots/shot-spans';
import { survivingShots } from '../../shots/surviving-shots';
import type { Check } from '../finding';
import { counted } from '../words';

/** Cuts that give way to the play camera when the song runs fast, told once a chart. Illegal ones are refused when a level is read. */
export const cutLostAtRate: Check = function* ({ level, charts, tempo, meter }) {
  if (level.shots.length === 0) return;
  const timing = { tempo, meter };
  for (const { chart, parts, difficulty } of charts) {
    const course = { difficulty, lanes: chart.lanes, parts };
    const fast = survivingShots(level.shots, course, timing, MAX_RATE);
    const kept = new Set(fast.map(({ shot }) => shot));
    const lost = shotSpans(level.shots, difficulty, tempo).filter(
      ({ shot, camera }) => camera !== HOME_CAMERA && !kept.has(shot),
    );
    const [first] = lost;
    if (first === undefined) continue;
    yield {
      steps: ['shots', first.shot],
      tick: first.tick,
      difficulty,
      message: `At rate ${MAX_RATE} ${counted(lost.length, 'shot')} must give way to the ${HOME_CAMERA} camera, here first: cues come too soon after the cut.`,
      remedy: 'Leave it if that is fine, or cut where there is more room.',
    };
  }
};
