import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code read aloud or from paper is not mistaken. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/**
 * The code of one candidate for one sitting: 60 bits of HMAC-SHA-256 under the installation's secret.
 * Codes are not stored anywhere: they are made again when needed, to check or to print.
 */
export function candidateCode(secret: Uint8Array, sittingId: string, number: string): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify(['candidate', sittingId, number]))
    .digest();
  const characters = Array.from({ length }, (_, i) => alphabet[digest[i]! & 31]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
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
