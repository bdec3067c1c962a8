import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AuditLine } from '#contracts/audit.ts';
import type { RehearsalCounts, RehearsalReport, RehearsalRun } from '#contracts/rehearsing.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { Clock } from '#server/platform/clock.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { CrowdNews, CrowdOrder } from './crowdMessages.ts';
import type { CrowdPlan } from './rehearsalCrowd.ts';
import type { KeptRun, RehearsalStore } from './rehearsalStore.ts';

interface Needs {
  readonly store: RehearsalStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether a real sitting needs the server. */
  readonly isNearTest: () => Promise<boolean>;
}

/** Lets the simulated candidates of a run go on, on this server. */
export interface RehearsalRunner {
  begin(sittingId: string, crowd: CrowdPlan): void;
  /** The server stops: a run on it is broken off. */
  stop(): Promise<void>;
}

const tickMs = 1_000;
/** Ticks after which it is said again that the run is alive, and looked whether a real sitting is near. */
const aliveTicks = 5;
const memoryMb = 1_024;
const storeTries = 10;

/** Looks at what is asked in the store once a second, so that it does not matter which server was asked. */
export function rehearsalRunner({ store, clock, log, isNearTest }: Needs): RehearsalRunner {
  const running = new Set<() => Promise<void>>();

  /** Stores a change of the latest version; tries again when somebody was first, or the store is away. */
  async function change(
    sittingId: string,
    step: (run: RehearsalRun) => RehearsalRun,
    audit?: AuditLine,
  ): Promise<void> {
    for (let tries = 0; tries < storeTries; tries += 1) {
      const kept = await store.find(sittingId);
      if (kept === undefined) return;
      const next: KeptRun = {
        ...kept,
        version: kept.version + 1,
        seenAt: clock.now(),
        run: step(kept.run),
      };
      const outcome = await store.save(next, audit);
      if (outcome === 'stored') return;
      if (outcome !== 'conflict') await sleep(tickMs);
    }
    throw new Error(`the rehearsal of ${sittingId} could not be stored`);
  }

  return {
    begin(sittingId, crowd) {
      const thread = typescriptWorker(new URL('./rehearsalThread.ts', import.meta.url), crowd, {
        maxOldGenerationSizeMb: memoryMb,
      });
      const order = (what: CrowdOrder) => thread.postMessage(what);
      const told = new Set<string>();
      let counts: RehearsalCounts | undefined;
      let ticks = 0;
      let busy = false;
      let over = false;

      async function tick(): Promise<void> {
        const kept = await store.find(sittingId);
        if (over || kept === undefined) return;
        const { run } = kept;
        for (const { cutId, roomId, seconds } of run.cuts) {
          if (!told.has(cutId)) order({ kind: 'cut', roomId, seconds });
          told.add(cutId);
        }
        ticks += 1;
        const alive = ticks % aliveTicks === 0;
        const mustStop = run.stopAsked || (alive && (await isNearTest()));
        if (mustStop && !told.has('stop')) {
          told.add('stop');
          order({ kind: 'stop' });
        }
        const fresh = counts !== undefined && JSON.stringify(counts) !== JSON.stringify(run.counts);
        if (!over && (fresh || alive)) {
          await change(sittingId, (now) => ({ ...now, counts: counts ?? now.counts }));
        }
      }
      const timer = setInterval(() => {
        if (busy) return;
        busy = true;
        tick()
          .catch((error: unknown) => log.error({ err: error }, 'a rehearsal could not be followed'))
          .finally(() => {
            busy = false;
          });
      }, tickMs);

      async function end(report: RehearsalReport | null): Promise<void> {
        if (over) return;
        over = true;
        clearInterval(timer);
        running.delete(breakOff);
        const line = auditLine(
          clock.now(),
          'Peil',
          report === null ? 'rehearsal.brokenOff' : 'rehearsal.ended',
          sittingId,
          report === null
            ? {}
            : { answers: report.answers, lost: report.lost, duplicated: report.duplicated },
        );
        await change(
          sittingId,
          (run) =>
            report === null
              ? { ...run, state: 'brokenOff' }
              : { ...run, state: 'ended', counts: countsOf(report), report },
          line,
        );
      }
      const ended = (report: RehearsalReport | null) =>
        end(report).catch((error: unknown) => log.error({ err: error }, 'a rehearsal was not kept'));
      async function breakOff(): Promise<void> {
        await ended(null);
        await thread.terminate();
      }
      running.add(breakOff);

      thread.on('message', (news: CrowdNews) => {
        if (news.kind === 'counts') counts = news.counts;
        else void ended(news.report);
      });
      thread.on('error', (error) => log.error({ err: error }, 'a rehearsal broke off'));
      thread.on('exit', () => void ended(null));
    },

    async stop() {
      await Promise.all([...running].map((breakOff) => breakOff()));
    },
  };
}

function countsOf({ candidates, arrived, started, finished, answers }: RehearsalReport): RehearsalCounts {
  return { candidates, arrived, started, finished, answers };
}
