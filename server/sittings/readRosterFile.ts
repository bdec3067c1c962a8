import { once } from 'node:events';
import { type RosterColumns, rosterLimits } from '#contracts/roster.ts';
import type { SheetRow } from '#server/bank/xlsxRows.ts';
import { typescriptWorker } from '#server/platform/typescriptWorker.ts';
import { readRoster } from './rosterCsv.ts';
import { fileProblem, type RosterFile, rosterOfLines } from './rosterLines.ts';

/** What a workbook gave, or why nothing. */
export type SheetOutcome = readonly SheetRow[] | 'noSheet' | 'tooMany' | 'damaged';

/** What reading a workbook may take. */
const limits = { memoryMb: 256, waitMs: 30_000 } as const;

/**
 * Reads a roster file, whatever it is called: CSV, or an Excel workbook, of which the first visible sheet counts. A
 * workbook is read in a thread of its own, with bounds on its memory and its time.
 */
export async function readRosterFile(bytes: Uint8Array, chosen?: RosterColumns): Promise<RosterFile> {
  if (!isZip(bytes)) return readRoster(bytes, chosen);
  const found = await rowsInThread(bytes);
  if (found === 'tooMany') {
    return fileProblem('tooLarge', {
      nl: `Het werkblad heeft meer dan ${2 * rosterLimits.candidates} rijen. Haal lege rijen weg.`,
      en: `The sheet has more than ${2 * rosterLimits.candidates} rows. Remove empty rows.`,
    });
  }
  if (found === 'noSheet' || found === 'damaged') {
    return fileProblem('format', {
      nl: 'Dit is geen leesbaar Excel-bestand. Sla het opnieuw op als .xlsx of als CSV UTF-8.',
      en: 'This is not a readable Excel file. Save it again as .xlsx or as CSV UTF-8.',
    });
  }
  const lines = found.map(({ number, cells, formulas }) => ({ row: number, cells, formulas }));
  return rosterOfLines(sameWidth(lines), null, false, chosen);
}

/** Excel leaves out empty cells at the end of a row. */
function sameWidth<Line extends { readonly cells: readonly string[] }>(lines: readonly Line[]): Line[] {
  const width = lines.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))?.cells.length ?? 0;
  return lines.map((line) => ({
    ...line,
    cells: [...line.cells, ...Array<string>(Math.max(width - line.cells.length, 0)).fill('')],
  }));
}

async function rowsInThread(bytes: Uint8Array): Promise<SheetOutcome> {
  const thread = typescriptWorker(
    new URL('./rosterThread.ts', import.meta.url),
    { bytes },
    { maxOldGenerationSizeMb: limits.memoryMb },
  );
  try {
    const [outcome] = (await once(thread, 'message', { signal: AbortSignal.timeout(limits.waitMs) })) as [
      SheetOutcome,
    ];
    return outcome;
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') return 'tooMany';
    throw error;
  } finally {
    await thread.terminate();
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
