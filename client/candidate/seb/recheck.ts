import { recall } from '../tabMemory.ts';
import { safeExamBrowserApi } from './safeExamBrowser.ts';
import { checkedAtKey, prepareSeb, shakeHands } from './shakeHands.ts';

/** Time a check counts as of just now, in ms; shorter than the server's own. */
const freshMs = 60_000;

/**
 * Checks again on the way: after a reload, before stopping, after the end. Where the hashes belong to the address
 * of the page, only a page of its own can hold the nonce, so there this page makes way and comes back.
 *
 * @throws {ProblemError} when the server finds something wrong; the attempt then perhaps stands still
 */
export async function recheck(sittingId: string, force = false): Promise<void> {
  const checkedAt = recall<number>(checkedAtKey);
  if (!force && checkedAt !== undefined && Date.now() - checkedAt < freshMs) return;
  const { nonce } = await prepareSeb(sittingId);
  if (safeExamBrowserApi()?.security === undefined) return shakeHands(sittingId, nonce);
  location.assign(`/seb/start/${sittingId}?n=${nonce}`);
  await new Promise(() => {}); // the page is on its way out
}
