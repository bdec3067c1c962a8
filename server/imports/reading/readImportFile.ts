import { open, readFile } from 'node:fs/promises';
import type { ImportFormat } from '#contracts/imports.ts';
import { type QtiDocument, readQtiDocument } from '#itembank/qti/qtiDocument.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { decodeXml } from '#server/bank/decodeXml.ts';
import { openZip, zipLimits } from '#server/bank/openZip.ts';
import { documentRows } from './documentRows.ts';
import { filePictures } from './filePictures.ts';
import { FileProblem, refusedFile } from './fileProblem.ts';
import { readCsvFile } from './readCsvFile.ts';
import { readDocxFile } from './readDocxFile.ts';
import type { ReadingEvent } from './readingEvent.ts';
import { isJsonPackage, readJsonPackage } from './readJsonPackage.ts';
import { readMoodleFile } from './readMoodleFile.ts';
import { readPackageFile } from './readPackageFile.ts';
import { readXlsxFile } from './readXlsxFile.ts';

/**
 * Reads a file of questions for what it is: by its first bytes, and by its name only where text says nothing.
 *
 * @throws {FileProblem | QtiProblem} when the file as a whole is refused
 */
export async function* readImportFile(path: string, name: string): AsyncGenerator<ReadingEvent> {
  const { start, size } = await beginning(path);
  if (start[0] === 0x50 && start[1] === 0x4b) return yield* readZip(path);
  const text = Buffer.from(start).toString('latin1');
  if (/<quiz[\s>]/.test(text)) return yield* readMoodleFile(path);
  if (size > zipLimits.bytesRead)
    throw new QtiProblem('tooLarge', `${Math.ceil(size / 2 ** 20)} MiB > 16 MiB`);
  const bytes = await readFile(path);
  if (/\.(csv|tsv)$/i.test(name)) return yield* readCsvFile(bytes);
  if (
    !/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*\0?</.test(text) &&
    !/\.(gift|txt)$/i.test(name)
  ) {
    throw new FileProblem(refusedFile('unknownKind'));
  }
  yield* readDocument(decodeXml(bytes), name);
}

async function* readZip(path: string): AsyncGenerator<ReadingEvent> {
  const zip = await openZip(path);
  try {
    if (zip.has('xl/workbook.xml')) yield* readXlsxFile(zip);
    else if (zip.has('word/document.xml')) yield* readDocxFile(path, zip);
    else if (isJsonPackage(zip)) yield* readJsonPackage(zip);
    else yield* readPackageFile(zip);
  } finally {
    zip.close();
  }
}

const formatOf: Partial<Record<QtiDocument['kind'], ImportFormat>> = {
  item: 'qti',
  qti12: 'qti12',
  gift: 'gift',
};

/** A document by itself has no files beside it. */
async function* readDocument(text: string, name: string): AsyncGenerator<ReadingEvent> {
  const document = readQtiDocument(text, name);
  const format = formatOf[document.kind];
  if (format === undefined) throw new FileProblem(refusedFile('empty'));
  yield { kind: 'format', format, headers: [] };
  const events: ReadingEvent[] = [];
  const nothing = async () => undefined;
  const pictures = filePictures((media) => events.push({ kind: 'picture', media }));
  for await (const row of documentRows(document, null, text, {
    pictures,
    bytesOf: nothing,
    treeOf: nothing,
  })) {
    yield* events.splice(0);
    yield { kind: 'row', row };
  }
}

async function beginning(path: string): Promise<{ start: Uint8Array; size: number }> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(2048);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}
