import { type OpenWork, performPiece, workKinds } from '#psychometrics/calibration/performPiece.ts';
import { type WorkMemory, type WorkPlan, workMemory } from '#psychometrics/calibration/workMemory.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';

/** What a thread is given: the plan, the shared tables, and where its orders stand. */
export interface ThreadData {
  readonly plan: WorkPlan;
  readonly memory: WorkMemory;
  readonly orders: Int32Array;
  /** Where its own state stands in the orders. */
  readonly slot: number;
}

/** The first orders: the kind of work, the number of pieces, and the next piece to be taken. */
export const [kindAt, piecesAt, nextAt, firstSlot] = [0, 1, 2, 3];

/** The state of a thread: it sets `idle` and `failed`, the main thread `busy` and `ended`. */
export const threadState = { starting: 0, idle: 1, busy: 2, failed: 3, ended: 4 } as const;

/** Responses times nodes, such as 8,000 × 120 × 61, below which starting threads takes longer than they save. */
const worthThreads = 50_000_000;

/** Work in threads, which start while the work goes on without them. */
export interface ThreadedWork extends OpenWork {
  /** The number of threads that have started. */
  started(): number;
}

/**
 * The work of a calibration, spread over threads that share its tables; the main thread does pieces as well.
 * It waits for the others without letting go of the processor, so a calibration stays one plain calculation.
 * A thread that is still starting is passed over.
 *
 * @param workers threads that may calculate at the same time, this one included
 */
export function workInThreads(workers: number, worth = worthThreads): (plan: WorkPlan) => ThreadedWork {
  return (plan) => {
    const { data, n } = plan;
    const isWorth = data.patterns * plan.firstParameter.length * n >= worth;
    const memory = workMemory(plan, (bytes) => new SharedArrayBuffer(bytes));
    const count = isWorth ? workers - 1 : 0;
    const orders = new Int32Array(new SharedArrayBuffer(4 * (firstSlot + count)));
    const slots = Array.from({ length: count }, (_, k) => firstSlot + k);
    for (const slot of slots) {
      const given: ThreadData = { plan, memory, orders, slot };
      typescriptWorker(new URL('./calibrationThread.ts', import.meta.url), given).unref();
    }

    return {
      memory,
      started: () => slots.filter((slot) => Atomics.load(orders, slot) !== threadState.starting).length,
      perform(kind, pieces) {
        orders[kindAt] = workKinds.indexOf(kind);
        orders[piecesAt] = pieces;
        Atomics.store(orders, nextAt, 0);
        const called = slots.filter((slot) => {
          const { idle, busy } = threadState;
          return Atomics.compareExchange(orders, slot, idle, busy) === idle;
        });
        for (const slot of called) Atomics.notify(orders, slot);
        for (let piece = takePiece(orders); piece < pieces; piece = takePiece(orders)) {
          performPiece(kind, plan, memory, piece);
        }
        for (const slot of called) {
          Atomics.wait(orders, slot, threadState.busy);
          if (Atomics.load(orders, slot) === threadState.failed) {
            throw new Error('a thread of the calibration failed; what went wrong stands above');
          }
        }
      },
      close() {
        for (const slot of slots) {
          Atomics.store(orders, slot, threadState.ended);
          Atomics.notify(orders, slot);
        }
      },
    };
  };
}

export function takePiece(orders: Int32Array): number {
  return Atomics.add(orders, nextAt, 1);
}
