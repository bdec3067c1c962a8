import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';
import type { ItemContent, Source } from '#itembank/content/item.ts';
import type { Block, InlineText, RichText } from '#itembank/content/richText.ts';

/** The parts in which two texts of an item are compared and brought together. */
export type ItemField =
  | 'vignette'
  | 'stem'
  | `options.${string}`
  | 'order'
  | 'key'
  | 'fixedOrder'
  | 'rationale'
  | 'sources'
  | 'classification'
  | 'reviewBy';

/** The fields of these contents, in the order in which they are read. */
export function fieldsOf(...contents: readonly ItemContent[]): ItemField[] {
  const ids = [...new Set(contents.flatMap(({ options }) => options.map(({ id }) => id)))].sort();
  const options = ids.map((id): ItemField => `options.${id}`);
  return [
    'vignette',
    'stem',
    ...options,
    'order',
    'key',
    'fixedOrder',
    'rationale',
    'sources',
    'classification',
    'reviewBy',
  ];
}

/** The fields in which two contents differ. */
export function differingFields(one: ItemContent, other: ItemContent): ItemField[] {
  return fieldsOf(one, other).filter((field) => !sameField(field, one, other));
}

export function sameField(field: ItemField, one: ItemContent, other: ItemContent): boolean {
  return canonicalJson(fieldValue(one, field)) === canonicalJson(fieldValue(other, field));
}

function fieldValue(content: ItemContent, field: ItemField): Json {
  if (field.startsWith('options.'))
    return content.options.find(({ id }) => field === `options.${id}`) ?? null;
  switch (field) {
    case 'order':
      return content.options.map(({ id }) => id);
    case 'vignette':
      return content.vignette ?? [];
    case 'fixedOrder':
      return content.fixedOrder ?? false;
    default:
      return content[field as 'stem' | 'key' | 'rationale' | 'sources' | 'classification' | 'reviewBy'];
  }
}

/**
 * What a field says as plain lines, to be compared word by word. Marks are written as in Markdown, so that a
 * change of marks alone can be seen.
 *
 * @param names how a value of a classification and yes or no are called
 */
export function fieldText(
  content: ItemContent,
  field: ItemField,
  names: {
    readonly term: (attribute: string, id: string) => string;
    readonly yesNo: (yes: boolean) => string;
  },
): string {
  if (field.startsWith('options.')) {
    const option = content.options.find(({ id }) => field === `options.${id}`);
    return option ? `${inline(option.content)}\n${inline(option.rationale)}` : '';
  }
  switch (field) {
    case 'vignette':
      return lines(content.vignette ?? []);
    case 'stem':
      return lines(content.stem);
    case 'order':
      return content.options.map(({ id }) => id).join(', ');
    case 'fixedOrder':
      return names.yesNo(content.fixedOrder ?? false);
    case 'rationale':
      return inline(content.rationale);
    case 'sources':
      return content.sources.map(sourceLine).join('\n');
    case 'classification':
      return Object.entries(content.classification)
        .map(([attribute, id]) => names.term(attribute, id))
        .join('\n');
    default:
      return content[field as 'key' | 'reviewBy'];
  }
}

export function sourceLine({ number, title, edition, passage }: Source): string {
  return `${number === null ? '' : `${number} `}${title} (${edition}). ${passage}`;
}

function lines(blocks: RichText): string {
  return blocks.map(blockLines).join('\n');
}

function blockLines(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.content);
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '•'} ${inline(item)}`).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inline).join(' | ')).join('\n');
    case 'image':
      return `[${block.media}] ${block.alt}`;
    case 'clip':
      return `[${block.media}] ${block.transcript}`;
  }
}

const signs = { bold: '**', italic: '*', subscript: '~', superscript: '^' } as const;

function inline(text: InlineText): string {
  return text
    .map((run) => {
      if (typeof run === 'string') return run;
      const sign = run.marks.map((mark) => signs[mark]).join('');
      return `${sign}${run.text}${[...sign].reverse().join('')}`;
    })
    .join('');
}
