import type { SebEvidence } from '#contracts/seb.ts';
import { safeExamBrowserApi } from './safeExamBrowser.ts';

/** Longest wait for keys to be computed, in ms. */
const keysWithinMs = 3_000;

/**
 * What this page can tell of Safe Exam Browser. Nothing of it is there on Windows, where headers say it; on
 * macOS and iOS the hashes belong to the address of this very page.
 */
export async function readEvidence(): Promise<SebEvidence> {
  const api = safeExamBrowserApi();
  // Version 3.0 computes them only when asked.
  if (api?.security?.updateKeys !== undefined) await updated(api.security.updateKeys);
  return {
    pageUrl: location.href.split('#', 1)[0]!,
    configKeyHash: api?.security?.configKey || null,
    examKeyHash: api?.security?.browserExamKey || null,
    version: api?.version?.slice(0, 200) ?? null,
  };
}

function updated(updateKeys: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, keysWithinMs);
    updateKeys(() => resolve());
  });
}
