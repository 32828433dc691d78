import { LESSON_LEAD_BEATS, WINDOW_MS, WINDOW_PERCENT } from '../../core/chase/rules';
import { type Difficulty, VERBS, type Verb } from '../../core/level/model';
import { barBeatAt } from '../../core/time/meter-map';
import { msAtTick } from '../../core/time/tempo-map';
import { msFromUs } from '../../core/time/units';
import type { KeyMap } from '../../input/key-map';
import { keyName } from '../../ui/format/keys';
import type { HudChase, HudHint } from '../../ui/hud/hud-view';
import type { WindowsMs } from '../../ui/model';
import type { Chase } from '../chase';

/** Cues of each verb that are announced with their key on rookie. */
const HINTED = 2;

/** Real half widths of the hit windows of a difficulty. */
export function windowsMsOf(difficulty: Difficulty): WindowsMs {
  const share = WINDOW_PERCENT[difficulty] / 100;
  return {
    perfect: WINDOW_MS.perfect * share,
    great: WINDOW_MS.great * share,
    good: WINDOW_MS.good * share,
    ok: WINDOW_MS.ok * share,
  };
}

/** Section starts in song time, for instruments and announcements. */
export function sectionStarts(chase: Chase): { name: string; startMs: number }[] {
  return chase.level.sections.map(({ name, tick }) => ({ name, startMs: msAtTick(chase.tempo, tick) }));
}

/** The first cues of each verb with the time from which they are announced: eight beats ahead. */
function hintsOf(chase: Chase): HudHint[] {
  const left = new Map<Verb, number>(VERBS.map((verb) => [verb, HINTED]));
  const hints: HudHint[] = [];
  for (const part of chase.course.parts) {
    const more = left.get(part.verb) ?? 0;
    if (part.kind === 'tail' || more === 0) continue;
    left.set(part.verb, more - 1);
    const leadTicks = LESSON_LEAD_BEATS * barBeatAt(chase.meter, part.tick).beatTicks;
    hints.push({
      fromMs: msAtTick(chase.tempo, part.tick - leadTicks),
      atMs: msFromUs(part.us),
      verb: part.verb,
      isHold: part.kind === 'head',
    });
  }
  return hints;
}

/** What the instruments need to know before the first frame. */
export function hudChaseOf(
  chase: Chase,
  takeNumber: number,
  driver: HudChase['driver'],
  keys: KeyMap,
  isTouch: boolean,
): HudChase {
  const name = (verb: Verb) => keyName(keys[verb][0] ?? '');
  return {
    title: chase.level.title,
    lanes: chase.course.lanes,
    difficulty: chase.difficulty,
    mods: chase.mods,
    takeNumber,
    driver,
    startMs: 0,
    endMs: msFromUs(chase.course.endUs),
    sections: sectionStarts(chase),
    windowsMs: windowsMsOf(chase.difficulty),
    keyNames: { left: name('left'), right: name('right'), brake: name('brake'), boost: name('boost') },
    hints: chase.difficulty === 'rookie' && driver === 'player' ? hintsOf(chase) : [],
    isTouch,
  };
}
