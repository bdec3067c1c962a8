import { parseXml } from '#itembank/qti/xml/parseXml.ts';
import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  textOf,
  type XmlElement,
} from '#itembank/qti/xml/xmlElement.ts';
import { xmlReader } from '#itembank/qti/xml/xmlReader.ts';
import { pathInside } from './inspectPackage.ts';
import type { Zip } from './openZip.ts';

const workbookName = 'xl/workbook.xml';
/** Text that was typed as a number may be shown as a date: the formats of Excel itself that do so. */
const dateFormats = new Set([14, 15, 16, 17, 22]);

/** One row of a sheet, by the number that Excel shows beside it. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns whose cell is a formula: nothing is calculated, so what the file says of it is not to be believed. */
  readonly formulas: readonly number[];
}

/**
 * Reads the first visible sheet of a workbook, straight from its XML.
 *
 * @param most rows; one more is read, and then the rest is left
 * @throws {QtiProblem} for what is not well-formed or not in the package
 */
export async function xlsxRows(zip: Zip, most: number): Promise<SheetRow[] | 'noSheet' | 'tooMany'> {
  const sheet = await firstSheet(zip);
  if (sheet === undefined) return 'noSheet';
  const shared: string[] = [];
  if (zip.has('xl/sharedStrings.xml')) {
    await units(zip, 'xl/sharedStrings.xml', 'si', (item) => shared.push(stringOf(item)));
  }
  const dates = await dateStyles(zip);
  const rows: SheetRow[] = [];
  let tooMany = false;
  await units(zip, sheet, 'row', (row) => {
    if (rows.length > most) tooMany = true;
    else rows.push(rowOf(row, shared, dates, rows.length + 1));
  });
  return tooMany ? 'tooMany' : rows;
}

async function firstSheet(zip: Zip): Promise<string | undefined> {
  const workbook = parseXml(await textIn(zip, workbookName));
  const sheet = descendantsNamed(workbook, 'sheet').find(
    ({ attributes: { state } }) => state !== 'hidden' && state !== 'veryHidden',
  );
  const id = Object.entries(sheet?.attributes ?? {}).find(([name]) => name.endsWith(':id'))?.[1];
  const relations = parseXml(await textIn(zip, 'xl/_rels/workbook.xml.rels'));
  const target = childrenNamed(relations, 'Relationship').find(({ attributes }) => attributes.Id === id)
    ?.attributes.Target;
  const path = target && (target.startsWith('/') ? target.slice(1) : pathInside(workbookName, target));
  return path && zip.has(path) ? path : undefined;
}

/** The cell styles by which a number is shown as a date. */
async function dateStyles(zip: Zip): Promise<ReadonlySet<number>> {
  if (!zip.has('xl/styles.xml')) return new Set();
  const styles = parseXml(await textIn(zip, 'xl/styles.xml'));
  const own = descendantsNamed(styles, 'numFmt')
    .filter(({ attributes }) =>
      /[dy]/i.test((attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '')),
    )
    .map(({ attributes }) => Number(attributes.numFmtId));
  const formats = childNamed(styles, 'cellXfs');
  const isDate = ({ attributes }: XmlElement) => {
    const format = Number(attributes.numFmtId);
    return dateFormats.has(format) || own.includes(format);
  };
  return new Set(
    (formats ? childrenNamed(formats, 'xf') : []).flatMap((style, i) => (isDate(style) ? [i] : [])),
  );
}

function rowOf(
  row: XmlElement,
  shared: readonly string[],
  dates: ReadonlySet<number>,
  otherwise: number,
): SheetRow {
  const cells: string[] = [];
  const formulas: number[] = [];
  for (const cell of childrenNamed(row, 'c')) {
    const column = columnOf(cell.attributes.r) ?? cells.length;
    if (column > 200) continue;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(cell, shared, dates);
    if (childNamed(cell, 'f')) formulas.push(column);
  }
  return { number: Number(row.attributes.r ?? otherwise), cells, formulas };
}

function cellText(cell: XmlElement, shared: readonly string[], dates: ReadonlySet<number>): string {
  const { t: type, s: style } = cell.attributes;
  if (type === 'inlineStr') return stringOf(childNamed(cell, 'is') ?? cell);
  const value = childNamed(cell, 'v');
  const text = value ? textOf(value) : '';
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'WAAR' : 'ONWAAR';
  if (type !== undefined && type !== 'n') return text;
  // Day 0 is 30 December 1899, so that 1 March 1900 and later come out right.
  return text !== '' && dates.has(Number(style))
    ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)
    : text;
}

/** The text of a string, without how it is pronounced. */
function stringOf(element: XmlElement): string {
  const runs = childrenNamed(element, 'r').flatMap((run) => childrenNamed(run, 't'));
  return [...childrenNamed(element, 't'), ...runs].map(textOf).join('');
}

function columnOf(address = ''): number | undefined {
  const [, text] = /^([A-Z]{1,3})\d+$/.exec(address) ?? [];
  return text === undefined
    ? undefined
    : [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function units(
  zip: Zip,
  file: string,
  name: string,
  onUnit: (element: XmlElement) => void,
): Promise<void> {
  const reader = xmlReader({ name, onUnit });
  const text = await textIn(zip, file);
  for (let at = 0; at < text.length; at += 65_536) reader.write(text.slice(at, at + 65_536));
  reader.close();
}

async function textIn(zip: Zip, file: string): Promise<string> {
  return new TextDecoder().decode(await zip.read(file));
}
