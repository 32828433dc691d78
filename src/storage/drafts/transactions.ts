import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { DraftTables } from './draft-tables';

export type Writing = IDBPTransaction<DraftTables, StoreNames<DraftTables>[], 'readwrite'>;

/**
 * Runs one transaction, all or nothing, and rejects with the reason that tells most: when the disk is full the requests
 * only say that they were aborted.
 *
 * @param isSent The transaction needs no answer on its way: it is committed before this returns.
 */
export function write(
  tables: IDBPDatabase<DraftTables>,
  stores: readonly StoreNames<DraftTables>[],
  durability: IDBTransactionDurability,
  work: (transaction: Writing) => Promise<unknown> | readonly Promise<unknown>[],
  isSent = false,
): Promise<void> {
  const transaction: Writing = tables.transaction([...stores], 'readwrite', { durability });
  const done = transaction.done;
  const undo = (error: unknown): unknown => {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    return error;
  };
  let requests: readonly Promise<unknown>[];
  try {
    const worked = work(transaction);
    requests = worked instanceof Promise ? [worked] : worked;
    if (isSent) transaction.commit();
  } catch (error) {
    requests = [Promise.reject(undo(error))];
  }
  const guarded = requests.map((request) => request.catch((error: unknown) => Promise.reject(undo(error))));
  return Promise.allSettled([done, ...guarded]).then((ends) => {
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    if (reasons.length > 0) throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
  });
}

function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}

/** Every row of a draft in a table: an array sorts after all numbers and names. */
export function rowsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** Rising numbers as spans that have no gap, for fewer requests. */
export function spansOf(seqs: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const seq of seqs) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === seq - 1) last[1] = seq;
    else spans.push([seq, seq]);
  }
  return spans;
}
