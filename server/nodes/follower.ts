import type { Logger } from 'pino';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';

/** Something that other servers change too, and of which the database tells cheaply what moved. */
export interface Followed {
  /** Its name in hints. */
  readonly what: string;
  /** Looks what moved, and takes it in. @param ids what is said to have moved; absent: anything may have */
  look(ids?: readonly string[]): Promise<void>;
}

interface Needs {
  readonly followed: readonly Followed[];
  readonly line: NodeLine;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How often is looked without being told to, in ms. */
const everyMs = 1_000;

/**
 * Follows what other servers do. They tell where to look as soon as something moved; because that can be lost, this
 * server looks once a second anyhow. What it finds is the same either way.
 */
export function follower({ followed, line, metrics, clock, log }: Needs) {
  const serially = inTurn();

  async function lookAt(one: Followed, ids?: readonly string[]): Promise<void> {
    // A hint does not wait for the look at everything that may be under way.
    await serially(`${one.what} ${ids === undefined ? 'all' : 'some'}`, () => one.look(ids)).catch(
      (error: unknown) =>
        log.error(
          { err: error, what: one.what },
          'what other nodes did could not be followed; next look in a second',
        ),
    );
  }

  line.onMoved((what, ids) => {
    metrics.nodeHints.inc({ what });
    const one = followed.find((candidate) => candidate.what === what);
    if (one !== undefined) void lookAt(one, ids);
  });

  return {
    /** Looks once, and from then on. @returns how to stop */
    async start(): Promise<() => void> {
      for (const one of followed) await lookAt(one);
      let busy = false;
      const timer = setInterval(() => {
        if (busy) return;
        busy = true;
        const startedAt = clock.now();
        void Promise.all(followed.map((one) => lookAt(one))).then(() => {
          busy = false;
          metrics.nodeLookSeconds.set((clock.now() - startedAt) / 1000);
        });
      }, everyMs);
      return () => clearInterval(timer);
    },
  };
}
