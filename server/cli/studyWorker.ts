import { parentPort } from 'node:worker_threads';
import { type CompiledStudy, compileStudy } from '#psychometrics/simulation/compileStudy.ts';
import { runBlock } from '#psychometrics/simulation/studyBlock.ts';
import type { StudyReply, StudyTask } from './studyMessages.ts';

/** A thread that runs blocks of the study it was told last. */
let compiled: CompiledStudy | undefined;

parentPort!.on('message', (task: StudyTask) => {
  if (task.kind === 'study') {
    compiled = compileStudy(task.study, task.prepared);
    return;
  }
  const tally = runBlock(compiled!, task.block, { now: () => performance.now() });
  parentPort!.postMessage({ kind: 'block', block: task.block, tally } satisfies StudyReply);
});
parentPort!.postMessage({ kind: 'ready' } satisfies StudyReply);
