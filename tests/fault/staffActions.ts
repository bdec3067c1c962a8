import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SittingId } from '#contracts/ids.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { type Percentiles, percentiles } from '#server/platform/percentiles.ts';

/** What one candidate was shown last. */
export interface Seen {
  readonly commonEnd: number;
  readonly paused: boolean;
}

/** From the click of a coordinator until candidates had it on their screen, in ms. */
export interface Reached extends Percentiles {
  readonly what: string;
  readonly reached: number;
}

/** Longest that is waited until everyone has seen an action, in ms. */
const reachMs = 15_000;

/** What a coordinator does at one of two servers; each waits until every candidate of both has seen it. */
export function staffActions(
  staff: readonly [ApiClient, ApiClient],
  sittingId: SittingId,
  seen: readonly Seen[],
) {
  const params = { sittingId };

  async function reach(
    what: string,
    which: 0 | 1,
    act: (at: ApiClient, version: number) => Promise<unknown>,
    has: (now: Seen, end: number) => boolean,
  ): Promise<Reached> {
    const name = `${what} at node ${which + 1}`;
    const { version, endsAt } = await staff[which].call('viewSitting', { params });
    const startedAt = performance.now();
    const times = seen.map(() => Number.POSITIVE_INFINITY);
    const acted = act(staff[which], version);
    acted.catch(() => undefined); // told below
    while (times.includes(Number.POSITIVE_INFINITY) && performance.now() - startedAt < reachMs) {
      await sleep(10);
      const nowMs = performance.now() - startedAt;
      for (const [i, now] of seen.entries()) {
        if (times[i] === Number.POSITIVE_INFINITY && has(now, endsAt!)) times[i] = nowMs;
      }
    }
    await acted.catch((error: unknown) => {
      throw new Error(`${name} was not answered: ${String(error)}`);
    });
    const reached = times.filter(Number.isFinite);
    return { what: name, reached: reached.length, ...percentiles(reached) };
  }

  return {
    extend: (which: 0 | 1) =>
      reach(
        'extend',
        which,
        (at, version) => {
          const extension = { extensionId: randomUUID(), minutes: 5, attemptId: null, reason: 'storing' };
          return at.call('extendSitting', { params, body: { ...extension, version } });
        },
        ({ commonEnd }, end) => commonEnd > end,
      ),
    pause: (which: 0 | 1) =>
      reach(
        'pause',
        which,
        (at, version) => at.call('pauseSitting', { params, body: { version, reason: 'storing' } }),
        ({ paused }) => paused,
      ),
    goOn: (which: 0 | 1) =>
      reach(
        'continue',
        which,
        (at, version) => at.call('continueSitting', { params, body: { version } }),
        ({ paused }) => !paused,
      ),
  };
}
