import { createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code read aloud or from paper is not mistaken. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short code made from the installation's secret and what it is for, in groups of four. Kept nowhere: it is made
 * again to show and to compare.
 */
export function spokenCode(secret: Uint8Array, about: readonly (string | number)[], length: 8 | 12): string {
  const digest = createHmac('sha256', secret).update(JSON.stringify(about)).digest();
  const characters = Array.from({ length }, (_, i) => alphabet[digest[i]! & 31]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
