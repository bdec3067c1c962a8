import type { Request } from 'express';
import type { SebEvidence, SebFault } from '#contracts/seb.ts';
import { isKeyHash } from './keyHash.ts';

/** The hashes a browser sent, with the address they were made over. */
export interface BrowserEvidence {
  readonly url: string;
  readonly configKeyHash: string | undefined;
  readonly examKeyHash: string | undefined;
  /** As the browser calls itself; undefined when it does not say that it is Safe Exam Browser. */
  readonly browser: string | undefined;
}

/**
 * Headers first: they belong to this very request. Without them (macOS, iOS) what the page read from the JavaScript
 * API counts, if the page is ours and its address holds the nonce.
 *
 * @param page the address of the page that may send this, without query
 */
export function browserEvidence(
  request: Pick<Request, 'get' | 'originalUrl'>,
  told: SebEvidence,
  { publicOrigin, page, nonce }: { publicOrigin: string; page: string; nonce: string },
): BrowserEvidence {
  const browser = /\bSEB\/[\w.]+/.exec(request.get('user-agent') ?? '')?.[0];
  const named = told.version ?? browser;
  const configKeyHash = request.get('x-safeexambrowser-configkeyhash');
  const examKeyHash = request.get('x-safeexambrowser-requesthash');
  if (configKeyHash !== undefined || examKeyHash !== undefined) {
    return { url: publicOrigin + request.originalUrl, configKeyHash, examKeyHash, browser: named };
  }
  const url = URL.canParse(told.pageUrl) ? new URL(told.pageUrl) : undefined;
  const isOurPage =
    url !== undefined && url.origin + url.pathname === page && url.searchParams.get('n') === nonce;
  return {
    url: told.pageUrl,
    configKeyHash: (isOurPage ? told.configKeyHash : undefined) ?? undefined,
    examKeyHash: (isOurPage ? told.examKeyHash : undefined) ?? undefined,
    browser: named,
  };
}

/** What is wrong with it; undefined when nothing is. Without Browser Exam Keys only the Config Key counts. */
export function faultOf(
  { url, configKeyHash, examKeyHash }: BrowserEvidence,
  configKey: string,
  examKeys: readonly string[],
): Exclude<SebFault, 'replayed'> | undefined {
  if (configKeyHash === undefined) return 'missing';
  if (!isKeyHash(configKeyHash, url, configKey)) return 'wrongConfigKey';
  if (examKeys.length === 0) return undefined;
  if (examKeyHash === undefined) return 'missing';
  // Every key is compared, so that the time does not tell which one it was.
  const fitting = examKeys.filter((key) => isKeyHash(examKeyHash, url, key));
  return fitting.length > 0 ? undefined : 'wrongExamKey';
}
