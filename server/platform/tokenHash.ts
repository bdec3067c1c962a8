import { createHash } from 'node:crypto';

/** A sign-in token as it is kept and named: who sees the hash cannot come in with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
