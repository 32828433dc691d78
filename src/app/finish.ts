import type { Mods } from '../core/chase/mods';
import type { VerifiedRun, VerifyResult } from '../core/replay/verify';
import { type Board, standingOf } from '../storage/board';
import type { StoredRun } from '../storage/stored-run';
import { isListedByDefault } from '../ui/format/mods';
import { say } from '../ui/live';
import type { ResultsScreen, Saving, Standing } from '../ui/model';
import { proveTake } from './drive/prove';
import type { FinishedTake } from './driving';
import type { Parts } from './parts';
import { resultsScreen } from './screens/results-screen';

/** A finished take on the slate, and its way onto the board. */
export interface Finish {
  /**
   * Proves the take and, if it is a driver's own, stores it, at once: what comes next must not lose it. Answers how to
   * show its slate.
   */
  record(take: FinishedTake): () => void;
  /** The run that was stored last, to be found on its board. */
  readonly lastRunId: string | null;
  /** The run on the slate, for a file or to be watched; null when there is none. */
  readonly current: Current | null;
  rename(name: string): Promise<void>;
  forget(): void;
}

export interface Current {
  /** The proved run, stored or not; null when the replay did not prove it. */
  readonly run: StoredRun | null;
  readonly isStored: boolean;
}

export function createFinish(parts: Parts): Finish {
  const { model, store, desk } = parts;
  let current: Current | null = null;
  let shown: ResultsScreen | null = null;
  /** Counts the slates, so that what comes late is not written on the next one. */
  let slates = 0;
  let lastRunId: string | null = null;

  /** Changes the slate while it is still up. */
  function amend(change: Partial<ResultsScreen>): void {
    if (shown === null) return;
    const isUp = model.screen.peek() === shown;
    shown = { ...shown, ...change };
    if (isUp) model.screen.value = shown;
  }

  async function keep(slate: ResultsScreen, chartHash: string, verified: VerifiedRun): Promise<void> {
    const mine = slates;
    const { levelId, title, driverName, date, mods } = slate;
    const kept = await store.saveRun(verified, { levelId, levelTitle: title, driver: driverName, date });
    const board = await store.boardOf(chartHash);
    lastRunId = kept.run.id;
    if (mine !== slates) return;
    current = { run: kept.run, isStored: kept.ok };
    const standing = standingAmong(board, kept.run.id, mods);
    const trouble = kept.ok ? store.trouble : kept.message;
    amend({
      runId: kept.run.id,
      standing,
      saving: trouble === null ? { state: 'saved' } : { state: 'failed', message: trouble },
    });
    if (standing.isRecord && model.screen.peek() === shown) say(model.live, 'A new record.');
    if (trouble !== null) say(model.live, trouble);
    // A name that was typed while the run was on its way.
    if (shown !== null && shown.driverName !== driverName) await sign(shown.driverName);
  }

  async function sign(name: string): Promise<void> {
    if (current?.run == null) return;
    const { id } = current.run;
    current = { ...current, run: { ...current.run, driver: name } };
    const signed = await store.signRun(id, name);
    say(model.live, signed.ok ? `The run is signed by ${name === '' ? 'nobody' : name}.` : signed.message);
  }

  return {
    get current() {
      return current;
    },
    record(take) {
      const { chase, chartHash, request, takeNumber, session } = take;
      const isOwn = request.driver === 'player';
      const { result, verified } = proveTake(chase, chartHash, session.feed);
      slates += 1;
      current = null;
      shown = resultsScreen({
        chase,
        result,
        takeNumber,
        driver: request.driver,
        date: request.date ?? new Date().toISOString(),
        driverName: model.settings.peek().driver,
        saving: savingAtFirst(isOwn, verified),
        runId: null,
        standing: NO_STANDING,
      });
      if (isOwn && verified.ok) void keep(shown, chartHash, verified.run);
      const mine = slates;
      return () => {
        if (mine !== slates || shown === null) return;
        model.screen.value = shown;
        say(model.live, resultWords(shown));
        if (shown.standing.isRecord && shown.end === 'finished') desk.ui('record');
      };
    },
    get lastRunId() {
      return lastRunId;
    },
    async rename(name) {
      amend({ driverName: name });
      await sign(name);
    },
    forget() {
      slates += 1;
      current = null;
      shown = null;
    },
  };
}

const NO_STANDING: Standing = { isRecord: false, rank: null, previousBest: null };

/** Among the runs that the board lists by default: a slowed run is no record over a full one. */
function standingAmong(board: Board, runId: string, mods: Mods): Standing {
  const listed = board.runs.filter((run) => isListedByDefault(run.mods));
  const standing = standingOf(listed, runId);
  if (!isListedByDefault(mods)) return { ...standing, isRecord: false, rank: null };
  const isWorthIt = listed.some((run) => run.id === runId && run.total > 0);
  return { ...standing, isRecord: standing.isRecord && isWorthIt };
}

function savingAtFirst(isOwn: boolean, verified: VerifyResult): Saving {
  if (!isOwn) return { state: 'none' };
  if (verified.ok) return { state: 'saving' };
  const fields = verified.differences.map(({ field }) => field).join(', ');
  return { state: 'failed', message: `The replay does not prove this take (${fields}), so it is not on the board.` };
}

function resultWords(slate: ResultsScreen): string {
  const record = slate.standing.isRecord ? ' A record.' : '';
  return `Grade ${slate.grade}. $${slate.total.toLocaleString('en-US')}, best streak ${slate.bestStreak}, ${slate.counts.miss} missed.${record}`;
}
