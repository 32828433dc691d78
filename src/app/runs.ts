import { RULES_VERSION } from '../core/chase/rules';
import { decodeReplay } from '../core/replay/codec';
import { formatRunFile } from '../core/replay/run-file';
import { say } from '../ui/live';
import type { RunName, TroubleScreen } from '../ui/model';
import { offerFile } from './download';
import type { DriveRequest } from './drive-request';
import type { Finish } from './finish';
import type { Parts } from './parts';
import { trouble } from './screens/trouble-screen';

/** What can be done with runs that are stored, and with the one on the slate. */
export interface Runs {
  /** What to drive to show a stored run again, or why it cannot be shown. */
  replayOf(id: string): Promise<DriveRequest | TroubleScreen>;
  exportRun(name: RunName): Promise<void>;
  deleteRun(id: string): Promise<void>;
}

export function createRuns({ model, store }: Parts, finish: Finish): Runs {
  return {
    async replayOf(id) {
      const run = await store.run(id);
      const decoded = run === null ? null : decodeReplay(run.replay);
      if (run === null || decoded === null) {
        const message = 'This run is not stored in this browser.';
        return trouble('No such run', { message, remedy: 'Pick one from a board.' });
      }
      if (!decoded.ok) return trouble(run.levelTitle, { message: decoded.error.message });
      if (decoded.replay.rulesVersion !== RULES_VERSION) {
        const message = 'This run was driven under other rules, so it cannot be shown as it was.';
        return trouble(run.levelTitle, { message });
      }
      const { levelId, difficulty, mods, chartHash, date } = run;
      return { levelId, difficulty, mods, driver: 'replay', inputs: decoded.replay.inputs, chartHash, date };
    },
    async exportRun(name) {
      const run = name === 'current' ? (finish.current?.run ?? null) : await store.run(name);
      if (run === null) return say(model.live, 'There is no run to save.');
      offerFile(`${run.levelId}-${run.difficulty}-${run.total}.json`, formatRunFile(run));
      say(model.live, 'The run was saved as a file.');
    },
    async deleteRun(id) {
      const kept = await store.deleteRun(id);
      say(model.live, kept.ok ? 'The run was deleted.' : kept.message);
      const screen = model.screen.peek();
      if (kept.ok && screen.name === 'board') {
        model.screen.value = { ...screen, rows: screen.rows.filter((row) => row.runId !== id) };
      }
    },
  };
}
