import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { CompiledStudy } from '#psychometrics/simulation/compileStudy.ts';
import { personsIn } from '#psychometrics/simulation/population.ts';
import { blockCount } from '#psychometrics/simulation/studyBlock.ts';
import { addTally, emptyTally, type StudyTally } from '#psychometrics/simulation/studyTally.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import type { StudyReply, StudyTask } from './studyMessages.ts';

/** Runs studies on threads, one study at a time. The result does not depend on the number of threads. */
export interface StudyRunner {
  /** @param onTests told how many of how many tests are done */
  run(compiled: CompiledStudy, onTests: (done: number, total: number) => void): Promise<StudyTally>;
  close(): Promise<void>;
}

/** Starts the threads, and waits until they are ready. */
export async function studyRunner(threads: number): Promise<StudyRunner> {
  const workers = Array.from({ length: threads }, () =>
    typescriptWorker(new URL('./studyWorker.ts', import.meta.url), {}),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return {
    run: (compiled, onTests) => runOn(workers, compiled, onTests),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/**
 * Whoever is free takes the next block; tallies are added in the order of the blocks, because sums of figures
 * depend on their order in the last digit.
 */
function runOn(
  workers: readonly Worker[],
  compiled: CompiledStudy,
  onTests: (done: number, total: number) => void,
): Promise<StudyTally> {
  const { study, prepared } = compiled;
  const total = blockCount(study);
  const tests = personsIn(study.population) * study.replications;
  const sum = emptyTally(compiled);
  const early = new Map<number, StudyTally>();
  let [asked, added, done] = [0, 0, 0];

  return new Promise((resolve, reject) => {
    const tell = (worker: Worker, task: StudyTask) => worker.postMessage(task);
    const askNext = (worker: Worker) => {
      if (asked < total) tell(worker, { kind: 'block', block: asked++ });
    };
    for (const worker of workers) {
      worker.removeAllListeners('message').removeAllListeners('error');
      worker.on('error', reject);
      worker.on('message', (reply: StudyReply) => {
        if (reply.kind !== 'block') return;
        const { block, tally } = reply;
        early.set(block, tally);
        askNext(worker);
        for (let next = early.get(added); next; next = early.get(added)) {
          addTally(sum, next);
          early.delete(added++);
        }
        done += tally.lengths.reduce((all, count) => all + count, 0);
        onTests(done, tests);
        if (added === total) resolve(sum);
      });
      tell(worker, { kind: 'study', study, prepared });
      askNext(worker);
    }
  });
}
