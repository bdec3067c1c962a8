import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { rosterLimits } from '#contracts/roster.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { openZip } from '#server/bank/openZip.ts';
import { xlsxRows } from '#server/bank/xlsxRows.ts';
import type { SheetOutcome } from './readRosterFile.ts';

/** A thread that reads the rows of one workbook. */
const { bytes } = workerData as { bytes: Uint8Array };

async function read(): Promise<SheetOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'peil-roster-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const zip = await openZip(path);
    try {
      return zip.has('xl/workbook.xml') ? await xlsxRows(zip, 2 * rosterLimits.candidates) : 'noSheet';
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof QtiProblem) return 'damaged';
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

parentPort!.postMessage(await read());
