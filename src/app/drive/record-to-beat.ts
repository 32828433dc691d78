import type { Store } from '../../storage/store';
import { isListedByDefault } from '../../ui/format/mods';
import type { DriveRequest } from '../drive-request';

/** The run that a take would have to beat to be a record. */
export interface RecordToBeat {
  /** Its total, dollars; null while it is not known and where there is none. */
  readonly total: number | null;
  /** Looks it up; the take does not wait for it. */
  ask(): void;
}

/**
 * Null for a take that cannot be a record: only a driver's own one counts, under the mods that the board lists by
 * default.
 */
export function createRecordToBeat(
  store: Pick<Store, 'boardOf'>,
  chartHash: string,
  { driver, mods }: Pick<DriveRequest, 'driver' | 'mods'>,
): RecordToBeat | null {
  if (driver !== 'player' || !isListedByDefault(mods)) return null;
  let total: number | null = null;
  return {
    get total() {
      return total;
    },
    ask() {
      void store.boardOf(chartHash).then(({ runs }) => {
        total = runs.find((run) => isListedByDefault(run.mods))?.total ?? null;
      });
    },
  };
}
