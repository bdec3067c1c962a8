import type { SebLaunch } from '#contracts/seb.ts';
import { call } from '../../shared/api.ts';
import { remember } from '../tabMemory.ts';
import { readEvidence } from './readEvidence.ts';

/** Under this name the tab remembers when it was checked, whatever came of it. */
export const checkedAtKey = 'seb.checkedAt';

/**
 * Checks this browser for a sitting. The nonce stands in the address, so the hashes count once.
 *
 * @throws {ProblemError} when the server finds something wrong
 * @throws {LineLost} when it does not answer
 */
export async function shakeHands(sittingId: string, nonce: string): Promise<void> {
  const body = await readEvidence();
  remember(checkedAtKey, Date.now());
  await call('POST /api/seb/sittings/:sittingId/handshakes', {
    params: { sittingId },
    query: { n: nonce },
    body,
  });
}

/** A new nonce and the links that go with it; null for the self-test. */
export function prepareSeb(sittingId: string | null): Promise<SebLaunch> {
  return call('POST /api/seb/launches', { body: { sittingId } });
}
