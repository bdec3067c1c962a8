import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Clock, wallClockStep } from './clock.ts';
import type { Machine } from './machine.ts';
import type { Metrics } from './metrics.ts';
import { toleratedMs } from './startTime.ts';

/**
 * Measures the event loop, and tells when the machine's wall clock is moved. Returns how to stop.
 *
 * @param onMoved told how far it was moved, in ms
 */
export function watchMachine(
  clock: Clock,
  machine: Machine,
  metrics: Metrics,
  onMoved: (byMs: number) => void,
): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const atStart = wallClockStep(clock, machine.wall);
  let known = atStart;
  const timer = setInterval(() => {
    metrics.eventLoopLag.set(delay.max / 1e9);
    delay.reset();
    const stepMs = wallClockStep(clock, machine.wall);
    metrics.wallClockStep.set((stepMs - atStart) / 1000);
    if (Math.abs(stepMs - known) > toleratedMs) {
      onMoved(Math.round(stepMs - known));
      known = stepMs;
    }
  }, 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
    delay.disable();
  };
}
