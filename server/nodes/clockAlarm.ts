import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type Pusher, watchRoom } from '#server/platform/sockets.ts';
import type { TimeDoubt } from '#server/platform/startTime.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';

/** A clock that says something it should not. */
export interface ClockAlarm {
  readonly kind: TimeDoubt['kind'];
  readonly byMs: number;
  /** Whose clock it is. */
  readonly whose: 'machine' | 'database';
}

interface Needs {
  readonly nodeName: string;
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly pusher: Pick<Pusher, 'push'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Waits before the alarm is stored again, in ms: a database that comes back. */
const pausesMs = [1_000, 5_000, 30_000];

/**
 * Tells of a clock that was set: in the log for who runs the machines, and for the coordinators of every sitting that
 * is open in its audit log, where their screens read it.
 */
export function clockAlarm({ nodeName, sittings, audit, pusher, clock, log }: Needs) {
  async function tellCoordinators({ kind, byMs, whose }: ClockAlarm): Promise<void> {
    for (const { id, state, version } of await sittings.list()) {
      if (state !== 'open') continue;
      const detail = {
        seconds: Math.round(byMs / 1000),
        server: whose === 'database' ? 'database' : nodeName,
      };
      await audit.add(auditLine(clock.now(), 'Peil', `clock.${kind}`, id, detail));
      pusher.push(watchRoom(id), 'sitting:changed', { sittingId: id as never, version });
    }
  }

  return async (alarm: ClockAlarm): Promise<void> => {
    log.error(alarm, 'a wall clock was moved; tests go on by the time that was counted');
    for (const pauseMs of [0, ...pausesMs]) {
      await sleep(pauseMs, undefined, { ref: false });
      try {
        return await tellCoordinators(alarm);
      } catch (error) {
        log.error({ err: error }, 'coordinators could not be told of the clock yet');
      }
    }
  };
}
