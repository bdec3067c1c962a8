import { randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, base64url. Candidate codes are derived from it, so it must be kept. */
export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}
