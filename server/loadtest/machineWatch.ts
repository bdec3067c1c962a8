import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How busy one process was. */
export interface Busy {
  /** Processor cores in use on average: 1 is one core full. */
  readonly cores: number;
  /** Longest time its event loop was held up, in ms. */
  readonly heldUpMs: number;
}

/** Both ends of the load over one stretch of time; `server` is null when it cannot be asked, or was restarted. */
export interface Busyness {
  readonly seconds: number;
  readonly generator: Busy;
  readonly server: Busy | null;
  /** Cores this machine has, and those in use by everything on it, other work included. */
  readonly machine: { readonly cores: number; readonly inUse: number };
}

/** How often the server is asked; its gauge holds the longest delay of the last second. */
const sampleMs = 1_000;

/**
 * Measures this process and the server until it is stopped, so that a slow reply can be laid at the right
 * door. The server tells by its `/metrics`, which only a load generator on the same machine may read.
 */
export function watchMachine(origin: string): () => Promise<Busyness> {
  const startedAt = performance.now();
  const ownBefore = process.cpuUsage();
  const machineBefore = busySeconds();
  const ownDelay = monitorEventLoopDelay({ resolution: 5 });
  ownDelay.enable();
  const serverBefore = serverFigures(origin);
  let serverHeldUpMs = 0;
  const sample = async () => {
    const figures = await serverFigures(origin);
    if (figures !== null) serverHeldUpMs = Math.max(serverHeldUpMs, figures.heldUpMs);
    return figures;
  };
  const timer = setInterval(() => void sample(), sampleMs);

  return async () => {
    clearInterval(timer);
    ownDelay.disable();
    const seconds = (performance.now() - startedAt) / 1000;
    const own = process.cpuUsage(ownBefore);
    const inUse = (busySeconds() - machineBefore) / seconds;
    const [before, after] = await Promise.all([serverBefore, sample()]);
    return {
      seconds,
      machine: { cores: cpus().length, inUse },
      generator: { cores: (own.user + own.system) / 1e6 / seconds, heldUpMs: ownDelay.max / 1e6 },
      server:
        before === null || after === null || after.startedAt !== before.startedAt
          ? null
          : { cores: (after.cpuSeconds - before.cpuSeconds) / seconds, heldUpMs: serverHeldUpMs },
    };
  };
}

interface ServerFigures {
  /** Tells one process from the next. */
  readonly startedAt: number;
  readonly cpuSeconds: number;
  readonly heldUpMs: number;
}

async function serverFigures(origin: string): Promise<ServerFigures | null> {
  const response = await fetch(`${origin}/metrics`).catch(() => null);
  if (response?.ok !== true) return null;
  const text = await response.text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    startedAt: figure('process_start_time_seconds'),
    cpuSeconds: figure('process_cpu_seconds_total'),
    heldUpMs: 1000 * figure('event_loop_lag_seconds'),
  };
}

/** Processor time of all work on this machine since it started, in seconds. */
function busySeconds(): number {
  const milliseconds = cpus().reduce(
    (sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq,
    0,
  );
  return milliseconds / 1000;
}
