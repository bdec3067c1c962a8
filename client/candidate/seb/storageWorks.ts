import { idbErased, idbRequest } from './idbRequest.ts';

const name = 'peil-zelftest';

/** Whether this browser keeps what is written, tried in a database that goes away at once. */
export async function storageWorks(): Promise<boolean> {
  try {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('trial');
    const database = await idbRequest(opening);
    const store = () => database.transaction('trial', 'readwrite').objectStore('trial');
    await idbRequest(store().put('gelukt', 1));
    const kept = await idbRequest(store().get(1));
    database.close();
    await idbErased(name);
    return kept === 'gelukt';
  } catch {
    return false;
  }
}
