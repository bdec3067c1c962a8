import { readFile } from 'node:fs/promises';
import { htmlTree } from '#itembank/import/htmlTree.ts';
import { isFieldName } from '#itembank/import/tableFields.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { descendantsNamed, elementsOf, textOf, type XmlElement } from '#itembank/qti/xml/xmlElement.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { filePictures } from './filePictures.ts';
import { FileProblem, refusedFile } from './fileProblem.ts';
import type { ReadingEvent } from './readingEvent.ts';
import { type TableRow, tableEvents } from './tableEvents.ts';
import { xmlText } from './xmlText.ts';

/**
 * Reads the tables of a Word document: one question per row under a row of headings, or a table per question with the
 * headings in its first column.
 *
 * @throws {FileProblem} when there is no such table
 */
export async function* readDocxFile(path: string, zip: Zip): AsyncGenerator<ReadingEvent> {
  await checkParts(zip);
  // Loaded only for a Word file: it takes longer than reading any other file.
  const { default: mammoth } = await import('mammoth');
  const images: Uint8Array[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    images.push(new Uint8Array(await image.readAsArrayBuffer()));
    return { src: `word:${images.length - 1}` };
  });
  const { value } = await mammoth
    .convertToHtml({ buffer: await readFile(path) }, { convertImage, externalFileAccess: false })
    .catch((error: unknown) => {
      throw new FileProblem(refusedFile('damaged', (error as Error).message.slice(0, 120)));
    });
  const tables = descendantsNamed(htmlTree(value), 'table').map(rowsOf);
  const events: ReadingEvent[] = [];
  const pictures = filePictures((media) => events.push({ kind: 'picture', media }));
  const bytesOf = async (source: string) => images[Number(/^word:(\d+)$/.exec(source)?.[1] ?? -1)];
  const rows: TableRow[] = [];
  for (const [i, cells] of questionsIn(tables).entries()) {
    const placed = await pictures(cells, bytesOf);
    rows.push({
      place: `rij ${i + 1}`,
      cells: cells.map((cell) => cell.children.map(xmlText).join('')),
      formulas: [],
      pictures: placed,
    });
  }
  const [headers, ...others] = rows;
  if (headers === undefined) throw new FileProblem(refusedFile('noTable'));
  yield* events;
  const names = headers.cells.map((cell) => textOf(htmlTree(cell)).trim());
  yield* tableEvents('docx', [{ ...headers, cells: names }, ...others], () => '');
}

/** Every part is unpacked once within the bounds of a package, and none declares anything. */
async function checkParts(zip: Zip): Promise<void> {
  for (const name of zip.names) {
    const bytes = await zip.read(name);
    if (!/\.(xml|rels)$/i.test(name) || !Buffer.from(bytes).includes('<!')) continue;
    const text = Buffer.from(bytes).toString('utf8');
    const at = text.search(/<!(DOCTYPE|ENTITY)/i);
    if (at >= 0) throw new QtiProblem('doctype', '', { line: text.slice(0, at).split('\n').length });
  }
}

type Cells = readonly XmlElement[];

function rowsOf(table: XmlElement): Cells[] {
  return descendantsNamed(table, 'tr').map((row) =>
    elementsOf(row).filter(({ name }) => /^t[dh]$/.test(name)),
  );
}

/** All questions under one row of headings. */
function questionsIn(tables: readonly Cells[][]): Cells[] {
  const upright = tables.filter((rows) => rows.length > 0 && rows.every((row) => row.length === 2));
  const isUpright = (rows: Cells[]) => rows.filter(([name]) => isFieldName(textOf(name!))).length >= 3;
  const records = upright.filter(isUpright);
  if (records.length > 0) {
    const headers = new Map<string, XmlElement>();
    for (const rows of records)
      for (const [name] of rows) headers.set(textOf(name!).trim().toLowerCase(), name!);
    const values = records.map((rows) => {
      const byName = new Map(rows.map(([name, value]) => [textOf(name!).trim().toLowerCase(), value!]));
      return [...headers.keys()].map((name) => byName.get(name) ?? emptyCell);
    });
    return [[...headers.values()], ...values];
  }
  const [table] = tables.filter(
    ([headers]) => (headers ?? []).filter((cell) => isFieldName(textOf(cell))).length >= 3,
  );
  return table ?? [];
}

const emptyCell: XmlElement = { name: 'td', namespace: '', attributes: {}, children: [], line: 0 };
