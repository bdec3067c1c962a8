import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Logger } from 'pino';
import { type Clock, wallClockStep } from './clock.ts';
import type { Metrics } from './metrics.ts';

/** A wall clock further off than this was set by someone or something. */
const alarmMs = 2_000;

/** Measures the event loop, and raises an alarm when the wall clock is moved. Returns how to stop. */
export function watchMachine(clock: Clock, metrics: Metrics, log: Logger): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let alarmed = 0;
  const timer = setInterval(() => {
    metrics.eventLoopLag.set(delay.max / 1e9);
    delay.reset();
    const stepMs = wallClockStep(clock, Date.now);
    metrics.wallClockStep.set(stepMs / 1000);
    if (Math.abs(stepMs - alarmed) > alarmMs) {
      log.error({ stepMs }, 'the wall clock was moved; deadlines follow the monotonic clock and stand');
      alarmed = stepMs;
    }
  }, 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
    delay.disable();
  };
}
