import type { ImportDefaults } from '../content/importChoices.ts';
import type { Source } from '../content/item.ts';
import { Attribute, type Classification } from '../taxonomy/taxonomy.ts';
import { type ImportReason, importReason } from './importProblem.ts';
import { matchTerm } from './matchTerm.ts';
import type { RowCells } from './rowCells.ts';

type Note = (reason: ImportReason) => void;

/** Where a question belongs: by its own cells, else by words that came with it, else by the default. */
export function rowClassification(
  cells: RowCells | undefined,
  words: readonly string[],
  { classification }: ImportDefaults,
  note: Note,
): Partial<Classification> {
  const found: Record<string, string | undefined> = {};
  for (const attribute of Attribute.options) {
    const said = cells?.plain(attribute) ?? '';
    const named =
      said === '' ? words.flatMap((word) => matchTerm(attribute, word) ?? [])[0] : matchTerm(attribute, said);
    if (said !== '' && named === undefined) note(importReason('unknownTerm', said, attribute));
    else found[attribute] = named ?? classification[attribute];
    if (said === '' && found[attribute] === undefined) note(importReason('missing', '', attribute));
  }
  return found as Partial<Classification>;
}

/** The document behind a question. Cell by cell a default fills what is empty. */
export function rowSource(cells: RowCells | undefined, { source }: ImportDefaults, note: Note): Source {
  const of = (field: 'sourceTitle' | 'edition' | 'passage', otherwise: string, least: number) => {
    const text = cells?.plain(field) || otherwise;
    if (text === '') note(importReason('missing', '', field));
    else if (text.length < least) note(importReason('tooShort', text, field));
    return text;
  };
  const title = of('sourceTitle', source.title, 3);
  return {
    kind: kindOf(title) ?? source.kind,
    title: title.replace(/\s*\(M\d{2}\)\s*$/, ''),
    number: /\(?\b(M\d{2})\b\)?/.exec(title)?.[1] ?? null,
    edition: of('edition', source.edition, 2),
    passage: of('passage', source.passage, 3),
  };
}

function kindOf(title: string): Source['kind'] | undefined {
  if (/^NHG-Standaard/i.test(title)) return 'nhgStandard';
  if (/^NHG-|^LESA/i.test(title)) return 'nhgGuidance';
  if (/^Farmacotherapeutisch Kompas/i.test(title)) return 'formulary';
  return undefined;
}

/** The day before which a question must be checked: as 2029-01-31, or the day first as 31-1-2029. */
export function rowReviewBy(cells: RowCells | undefined, { reviewBy }: ImportDefaults, note: Note): string {
  const said = cells?.plain('reviewBy') ?? '';
  if (said === '') {
    if (reviewBy === null) note(importReason('missing', '', 'reviewBy'));
    return reviewBy ?? '';
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(said) ?? [];
  const [, ownDay, ownMonth, ownYear] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(said) ?? [];
  const date = [
    year ?? ownYear,
    (month ?? ownMonth)?.padStart(2, '0'),
    (day ?? ownDay)?.padStart(2, '0'),
  ].join('-');
  if (!isDay(date)) note(importReason('notADate', said, 'reviewBy'));
  return date;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return date.length === 10 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
