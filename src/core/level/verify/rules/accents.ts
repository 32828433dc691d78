import { msAtTick } from '../../../time/tempo-map';
import { ACCENT_SOUNDS, accentSound } from '../accent-sounds';
import { FLASH_WINDOW_MS, FLASHES_A_SECOND, SLACK_MS } from '../facts';
import type { Check } from '../finding';

/** Accents that nobody hears. */
export const unknownSound: Check = function* ({ level }) {
  for (const [index, { tick, sound }] of level.accents.entries()) {
    if (accentSound(sound) !== undefined) continue;
    yield {
      steps: ['accents', index, 'sound'],
      tick,
      message: `There is no sound “${sound}”: nothing is heard.`,
      remedy: `Take one of ${Object.keys(ACCENT_SOUNDS).join(', ')}.`,
    };
  }
};

/** Horns and sirens out of tune with the song. */
export const untunedAccent: Check = function* ({ level }) {
  for (const [index, { tick, sound, note }] of level.accents.entries()) {
    if (note !== undefined || accentSound(sound)?.isTuned !== true) continue;
    yield {
      steps: ['accents', index],
      tick,
      message: `This ${sound} has no note: it sounds on the song's home note, not in its chord.`,
      remedy: 'Give it a note of the chord, like "E4".',
    };
  }
};

/** More flashes than eyes can take. The game draws three at most; what it leaves out is missing. */
export const flashDemand: Check = function* ({ level, tempo }) {
  const flashes = level.accents.flatMap(({ tick, sound }, index) =>
    accentSound(sound)?.flashes === true ? [{ tick, index, ms: msAtTick(tempo, tick) }] : [],
  );
  for (const [at, flash] of flashes.entries()) {
    const early = flashes[at - FLASHES_A_SECOND];
    if (early === undefined || flash.ms - early.ms >= FLASH_WINDOW_MS - SLACK_MS) continue;
    yield {
      steps: ['accents', flash.index],
      tick: flash.tick,
      message: `This is more than the ${FLASHES_A_SECOND} flashes that any second may have: it is heard but not shown.`,
      remedy: 'Remove it, or let something answer that does not flash.',
    };
  }
};
