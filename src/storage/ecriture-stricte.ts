import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

export type Transaction<S> = IDBPTransaction<S, StoreNames<S>[], 'readwrite'>;

/**
 * The only door that writes to IndexedDB. `strict` waits for the disk: Chromium's default loses everything
 * recent at a power cut (258 of 258 acknowledged writes, notes: store.md §0). Resolves once on disk; a failure
 * leaves nothing half written. `travail` may only await its own requests, or the transaction commits early.
 */
export async function ecrireStrict<S>(
  db: IDBPDatabase<S>,
  magasins: readonly StoreNames<S>[],
  travail: (tx: Transaction<S>) => readonly Promise<unknown>[],
): Promise<void> {
  const tx = db.transaction([...magasins], 'readwrite', { durability: 'strict' });
  let demandes: readonly Promise<unknown>[];
  try {
    demandes = travail(tx);
  } catch (erreur) {
    tx.done.catch(() => undefined);
    tx.abort();
    throw erreur;
  }
  const issues = await Promise.allSettled([...demandes, tx.done]);
  const refus = issues.flatMap((issue) => (issue.status === 'rejected' ? [issue.reason as unknown] : []));
  if (refus.length > 0) throw refus.find((raison) => !estSuite(raison)) ?? refus[0];
}

/** One request or the commit names the cause; all the others only say that they were aborted. */
const estSuite = (raison: unknown): boolean => raison instanceof DOMException && raison.name === 'AbortError';
