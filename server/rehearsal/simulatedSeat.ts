import { setTimeout as sleep } from 'node:timers/promises';
import type { ItemView, ShownResponse } from '#contracts/itemView.ts';
import { Refusal } from '#server/loadtest/apiClient.ts';
import {
  type Acknowledged,
  type SimulatedCandidate,
  simulatedCandidate,
} from '#server/loadtest/simulatedCandidate.ts';

/** One invented candidate in a rehearsal, over all devices they use. */
export interface SimulatedSeat extends Pick<SimulatedCandidate, 'synchronisedAtMs' | 'receipts'> {
  readonly roomId: string | null;
  readonly isLate: boolean;
  readonly hasArrived: boolean;
  readonly hasStarted: boolean;
  readonly hasFinished: boolean;
  readonly lostDevice: boolean;
  readonly acknowledged: readonly Acknowledged[];
  readonly firstItemAfterStartMs: number | undefined;
  /** Comes, takes the test to its end or until it is stopped. */
  attend(): Promise<void>;
  stop(): void;
  /** Lets go of the connection. */
  leave(): void;
}

export interface SeatPlan {
  readonly number: string;
  readonly code: string;
  readonly roomId: string | null;
  readonly isLate: boolean;
  /** When the candidate comes; rejects when it never comes to that. */
  readonly arrival: (stop: AbortSignal) => Promise<void>;
  /** After this many items the device fails; absent: it does not. */
  readonly deviceLasts?: number;
  readonly choose: (item: ItemView) => ShownResponse;
  readonly thinkMs: () => number;
  readonly random: () => number;
  readonly serverNow: () => number;
  readonly statedOrigin: string;
}

/** How long it takes to get another device, in ms: at least, and at most this much more. */
const otherDeviceMs = { least: 3_000, spread: 12_000 };
const knockAgainMs = 2_000;
const receiptTries = 5;

/** @param origin where this candidate finds the server */
export function simulatedSeat(origin: string, plan: SeatPlan): SimulatedSeat {
  const { random } = plan;
  const stopping = new AbortController();
  const before: Acknowledged[] = [];
  let device: SimulatedCandidate | undefined;
  let failing = new AbortController();
  let items = 0;
  let isSignedIn = false;
  let lostDevice = false;
  let hasArrived = false;
  let hasStarted = false;
  let hasFinished = false;
  let firstItemAfterStartMs: number | undefined;

  /** Called before every answer: an item is on the screen. */
  function thinkMs(): number {
    hasStarted = true;
    items += 1;
    if (items === plan.deviceLasts) {
      lostDevice = true;
      failing.abort();
    }
    return plan.thinkMs();
  }

  async function takeDevice(): Promise<SimulatedCandidate> {
    device?.close();
    before.push(...(device?.acknowledged ?? []));
    device = simulatedCandidate(
      origin,
      { number: plan.number, code: plan.code },
      { ...plan, thinkMs, statedOrigin: plan.statedOrigin },
    );
    isSignedIn = false;
    failing = new AbortController();
    await untilItWorks(() => device!.signIn());
    isSignedIn = true;
    await untilItWorks(() => device!.arrive());
    return device;
  }

  async function untilItWorks<T>(task: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await task();
      } catch (error) {
        stopping.signal.throwIfAborted();
        if (isRefused(error)) throw error;
        await sleep(knockAgainMs * (0.5 + random()), undefined, { signal: stopping.signal });
      }
    }
  }

  async function attend(): Promise<void> {
    await plan.arrival(stopping.signal);
    for (;;) {
      const own = await takeDevice();
      hasArrived = true;
      const end = await own
        .takeTest(AbortSignal.any([stopping.signal, failing.signal]))
        .catch((error: unknown) => {
          if (isSignedOut(error)) return 'aborted'; // as a person does, who signs in again
          throw error;
        });
      firstItemAfterStartMs ??= own.firstItemAfterStartMs;
      if (end === 'finished') {
        hasStarted ||= (await untilItWorks(() => own.view())).answered > 0; // of an earlier run
        hasFinished = hasStarted;
      }
      if (end === 'finished' || stopping.signal.aborted) return;
      own.close();
      await sleep(otherDeviceMs.least + otherDeviceMs.spread * random(), undefined, {
        signal: stopping.signal,
      });
    }
  }

  return {
    roomId: plan.roomId,
    isLate: plan.isLate,
    get hasArrived() {
      return hasArrived;
    },
    get hasStarted() {
      return hasStarted;
    },
    get hasFinished() {
      return hasFinished;
    },
    get lostDevice() {
      return lostDevice;
    },
    get acknowledged() {
      return [...before, ...(device?.acknowledged ?? [])];
    },
    get firstItemAfterStartMs() {
      return firstItemAfterStartMs ?? device?.firstItemAfterStartMs;
    },
    get synchronisedAtMs() {
      return device?.synchronisedAtMs;
    },
    async receipts() {
      if (!hasArrived || device === undefined) return [];
      for (let tries = 1; ; tries += 1) {
        try {
          if (!isSignedIn) await device.signIn(); // between two devices
          isSignedIn = true;
          return await device.receipts();
        } catch (error) {
          if (tries === receiptTries) throw error;
          if (isSignedOut(error)) isSignedIn = false;
          await sleep(knockAgainMs * (0.5 + random()));
        }
      }
    },
    attend: () =>
      attend().catch((error: unknown) => {
        if (!stopping.signal.aborted && !isRefused(error)) throw error;
      }),
    stop: () => stopping.abort(),
    leave: () => device?.close(),
  };
}

/** The server said no, for good. */
function isRefused(error: unknown): boolean {
  return error instanceof Refusal && error.status < 500 && error.status !== 429;
}

/** Someone signed in with this code after it: of two tries on a slow server the first can be the last to be done. */
function isSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'notSignedIn';
}
