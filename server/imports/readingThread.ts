import { parentPort, workerData } from 'node:worker_threads';
import { importLimits } from '#contracts/imports.ts';
import { FileProblem, refusalOf, refusedFile } from './reading/fileProblem.ts';
import { readImportFile } from './reading/readImportFile.ts';
import type { ReadingEvent } from './reading/readingEvent.ts';

/** A thread that reads one file and hands over what it finds, a batch at a time; it waits until each is stored. */
const { path, name } = workerData as { path: string; name: string };
const port = parentPort!;
const batchSize = 50;
const batchMs = 250;

let batch: ReadingEvent[] = [];
let lastSent = performance.now();

async function send(): Promise<void> {
  const stored = new Promise((resolve) => port.once('message', resolve));
  port.postMessage(batch);
  batch = [];
  await stored;
  lastSent = performance.now();
}

port.postMessage('ready');
try {
  let rows = 0;
  for await (const event of readImportFile(path, name)) {
    batch.push(event);
    if (event.kind === 'row' && ++rows > importLimits.rows) {
      throw new FileProblem(refusedFile('tooManyRows', String(importLimits.rows)));
    }
    if (event.kind === 'picture' || batch.length >= batchSize || performance.now() - lastSent > batchMs)
      await send();
  }
  if (rows === 0) throw new FileProblem(refusedFile('empty'));
} catch (error) {
  const refused = refusalOf(error);
  if (refused === undefined) throw error;
  batch.push({ kind: 'refused', refused });
}
if (batch.length > 0) await send();
port.postMessage('done');
port.close();
