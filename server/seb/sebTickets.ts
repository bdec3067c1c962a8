import { randomBytes } from 'node:crypto';
import type { Clock } from '#server/platform/clock.ts';
import { tokenHash } from '#server/platform/tokenHash.ts';
import type { SebStore, SebTicket } from './sebStore.ts';

/** Permissions to sign in once; the browser holds the token, we its hash. */
export interface SebTickets {
  /** Undefined when it cannot be stored now. */
  give(to: Pick<SebTicket, 'sittingId' | 'attemptId' | 'browser'>): Promise<string | undefined>;
  take(token: string): Promise<SebTicket | undefined>;
}

/** Between the check and signing in: someone may wait for others. */
const lifetimeMs = 60 * 60_000;

export function sebTickets(store: SebStore, clock: Clock): SebTickets {
  return {
    async give(to) {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const ticket = { ...to, hash: tokenHash(token), checkedAt: now, expiresAt: now + lifetimeMs };
      return (await store.addTicket(ticket)) === 'stored' ? token : undefined;
    },
    take: (token) => store.takeTicket(tokenHash(token), clock.now()),
  };
}
