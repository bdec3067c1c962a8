import type { Logger } from 'pino';
import { type Alarm, BrokenMachine } from './brokenMachine.ts';
import type { Metrics } from './metrics.ts';

/** The alarm of a server: counted for the dashboard and told in the log. */
export function alarmTo(metrics: Metrics, log: Logger): Alarm {
  return (error) => {
    if (error instanceof BrokenMachine && error.code === 'contentChanged') {
      metrics.contentChanged.inc();
      log.fatal({ err: error }, 'published content was changed; it is refused');
    } else {
      metrics.dbErrors.inc();
      log.error({ err: error }, 'the database is out of service');
    }
  };
}
