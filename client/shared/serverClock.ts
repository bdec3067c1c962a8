/** One exchange with the server, by the monotonic clock of this page. */
export interface ClockSample {
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  /** Server time in the reply, ms since 1970. */
  readonly serverNow: number;
}

/** The server's time as well as this page can know it. Independent of the clock of the device. */
export interface ServerClock {
  /** Server time, ms since 1970. Before the first exchange: the clock of the device. */
  now(): number;
  /** Half the round trip of the best exchange: the largest error `now` can have. */
  readonly uncertaintyMs: number | undefined;
  note(sample: ClockSample): void;
  /** Learns from an exchange that is made anyway. */
  measure<T extends { readonly serverNow: number }>(exchange: () => Promise<T>): Promise<T>;
  /** Several exchanges in a row; forgets older ones, which a sleeping device makes worthless. */
  sync(exchange: () => Promise<{ readonly serverNow: number }>, times?: number): Promise<void>;
}

/**
 * @param monotonic ms by a clock that never jumps
 * @param wall ms since 1970 by the device, used only until the first exchange
 */
export function createServerClock(
  monotonic: () => number = () => performance.now(),
  wall: () => number = Date.now,
): ServerClock {
  let samples: ClockSample[] = [];
  let best: { readonly offsetMs: number; readonly uncertaintyMs: number } | undefined;

  const note = (sample: ClockSample) => {
    samples = [...samples, sample].slice(-16);
    best = bestOffset(samples);
  };

  async function measure<T extends { readonly serverNow: number }>(exchange: () => Promise<T>): Promise<T> {
    const sentAtMs = monotonic();
    const reply = await exchange();
    note({ sentAtMs, receivedAtMs: monotonic(), serverNow: reply.serverNow });
    return reply;
  }

  return {
    now: () => (best === undefined ? wall() : monotonic() + best.offsetMs),
    get uncertaintyMs() {
      return best?.uncertaintyMs;
    },
    note,
    measure,
    async sync(exchange, times = 5) {
      for (let i = 0; i < times; i++) {
        await measure(exchange);
        if (i === 0) {
          samples = samples.slice(-1);
          best = bestOffset(samples);
        }
      }
    },
  };
}

/**
 * Offset of the exchange with the lowest round trip: the server's clock was read somewhere within
 * that trip, so half of it bounds the error.
 *
 * @see Mills (1991), Internet Time Synchronization: the Network Time Protocol
 */
export function bestOffset(
  samples: readonly ClockSample[],
): { readonly offsetMs: number; readonly uncertaintyMs: number } | undefined {
  let best: ClockSample | undefined;
  for (const sample of samples) {
    if (best === undefined || roundTrip(sample) < roundTrip(best)) best = sample;
  }
  if (best === undefined) return undefined;
  return {
    offsetMs: best.serverNow - (best.sentAtMs + best.receivedAtMs) / 2,
    uncertaintyMs: roundTrip(best) / 2,
  };
}

function roundTrip({ sentAtMs, receivedAtMs }: ClockSample): number {
  return receivedAtMs - sentAtMs;
}
