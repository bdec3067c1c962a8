import { idbErased, idbRequest } from './idbRequest.ts';

/**
 * Erases what this device kept of answers, if nothing of it still has to be sent, of whomever.
 *
 * @returns how many answers still wait; 0 when it was erased
 */
export async function wipeJournal(name = 'peil'): Promise<number> {
  const database = await idbRequest(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const counts = stores.map((store) => idbRequest(database.transaction(store).objectStore(store).count()));
  const waiting = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  database.close();
  if (waiting === 0) await idbErased(name);
  return waiting;
}
