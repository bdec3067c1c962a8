import { workerData } from 'node:worker_threads';
import { performPiece, workKinds } from '#psychometrics/calibration/performPiece.ts';
import { kindAt, piecesAt, type ThreadData, takePiece, threadState } from './calibrationThreads.ts';

/** A thread of a calibration: takes pieces of work until it is told to end. */
const { plan, memory, orders, slot } = workerData as ThreadData;
const { starting, idle, busy, failed, ended } = threadState;

if (Atomics.compareExchange(orders, slot, starting, idle) === starting) {
  for (;;) {
    Atomics.wait(orders, slot, idle);
    if (Atomics.load(orders, slot) === ended) break;
    try {
      const kind = workKinds[orders[kindAt]!]!;
      const pieces = orders[piecesAt]!;
      for (let piece = takePiece(orders); piece < pieces; piece = takePiece(orders)) {
        performPiece(kind, plan, memory, piece);
      }
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      Atomics.store(orders, slot, failed);
      Atomics.notify(orders, slot);
      break;
    }
    Atomics.compareExchange(orders, slot, busy, idle);
    Atomics.notify(orders, slot);
  }
}
