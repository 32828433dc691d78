import type { Desk } from '../audio/desk';
import { createSongClock } from '../clock/song-clock';
import type { OffsetTrial, SettingsView } from '../ui/model';

/** One click every 600 ms: slow enough to tell early from late by ear and eye. */
const PERIOD_MS = 600;
const LIT_MS = 80;
/** How far ahead clicks are handed to the device, so that a stalled page delays none. */
const AHEAD_MS = 300;

export interface OffsetTrialRun {
  setRunning(isOn: boolean): void;
  /** Once a frame: schedules the clicks to come and lights the lamp. */
  turn(perfMs: number, settings: Pick<SettingsView, 'audioMs' | 'visualMs'>): void;
}

/** Click-and-flash with the offsets as they are set, on a clock of its own. */
export function createOffsetTrial(desk: Desk, trial: OffsetTrial): OffsetTrialRun {
  const clock = createSongClock(desk.time);
  let startS = 0;
  let next = 0;
  return {
    setRunning(isOn) {
      trial.isRunning.value = isOn;
      trial.isLit.value = false;
      if (!isOn) return;
      startS = desk.time.currentTime + 0.1;
      next = 0;
      clock.anchor({ songMs: 0, contextS: startS, rate: 1 });
    },
    turn(perfMs, offsets) {
      if (!trial.isRunning.peek()) return;
      clock.sample(perfMs);
      clock.setOffsets(offsets);
      // A page that was hidden owes no clicks.
      next = Math.max(next, Math.ceil(((desk.time.currentTime - startS) * 1000) / PERIOD_MS));
      while (startS + (next * PERIOD_MS) / 1000 < desk.time.currentTime + AHEAD_MS / 1000) {
        desk.click(startS + (next * PERIOD_MS) / 1000);
        next += 1;
      }
      const drawnMs = clock.drawnAt(perfMs);
      const isLit = drawnMs >= 0 && drawnMs % PERIOD_MS < LIT_MS;
      if (trial.isLit.peek() !== isLit) trial.isLit.value = isLit;
    },
  };
}
