import { call, ProblemError } from '../../shared/api.ts';
import { readEvidence } from './readEvidence.ts';
import { type Findings, selfTestFindings } from './selfTestFindings.ts';
import { prepareSeb } from './shakeHands.ts';
import { storageWorks } from './storageWorks.ts';

/** Runs the self-test. The page needs a nonce in its address first; without one it is loaded again with one. */
export async function testThisDevice(): Promise<Findings> {
  const browser = /\bSEB\/[\w.]+/.exec(navigator.userAgent)?.[0];
  const evidence = await readEvidence();
  const server = await askServer(evidence).catch(() => undefined);
  return selfTestFindings({
    server,
    browser: evidence.version ?? browser,
    storageWorks: await storageWorks(),
  });
}

async function askServer(body: Awaited<ReturnType<typeof readEvidence>>) {
  const nonce = new URLSearchParams(location.search).get('n');
  if (nonce === null) return renew();
  try {
    return await call('POST /api/seb/self-tests', { query: { n: nonce }, body });
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'sebStale') return renew();
    throw error;
  }
}

async function renew(): Promise<never> {
  const { nonce } = await prepareSeb(null);
  location.replace(`/seb/zelftest?n=${nonce}`);
  return new Promise<never>(() => {}); // the page is on its way out
}
