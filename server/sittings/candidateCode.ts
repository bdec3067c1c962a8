import { createHmac, timingSafeEqual } from 'node:crypto';
import { spokenCode } from '#server/platform/spokenCode.ts';

/**
 * The code of one candidate for one sitting: 60 bits of HMAC-SHA-256 under the installation's secret.
 * Codes are not stored anywhere: they are made again when needed, to check or to print.
 */
export function candidateCode(secret: Uint8Array, sittingId: string, number: string): string {
  return spokenCode(secret, ['candidate', sittingId, number], 12);
}

/** Whether what someone typed is this code; hyphens, spaces and case do not matter, nor O for 0. */
export function isSameCode(typed: string, code: string): boolean {
  const a = createHmac('sha256', 'compare').update(normalised(typed)).digest();
  const b = createHmac('sha256', 'compare').update(normalised(code)).digest();
  return timingSafeEqual(a, b);
}

function normalised(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
