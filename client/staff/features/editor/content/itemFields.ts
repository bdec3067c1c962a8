import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';
import type { ItemContent, Source } from '#itembank/content/item.ts';
import type { Block, InlineText, RichText } from '#itembank/content/richText.ts';
import { type Part, type PartList, partAt, partLists, partsOf } from './partLists.ts';

/** The parts in which two texts of an item are compared and brought together. */
export type ItemField =
  | 'vignette'
  | 'stem'
  | `${PartList}.${string}`
  | 'ifTrue'
  | 'ifFalse'
  | 'order'
  | 'key'
  | 'rule'
  | 'answer'
  | 'rationale'
  | 'sources'
  | 'classification'
  | 'reviewBy';

/** Where the types of item that have it say what is right. */
export const keyNames = ['key', 'keys', 'value', 'tolerance', 'accepted'] as const;
/** How an answer is given and scored. */
export const ruleNames = ['fixedOrder', 'scoring', 'unit', 'decimals', 'maximumLength', 'image'] as const;

/**
 * The fields of these contents, in the order in which they are read. Of contents of different types everything
 * that belongs to the type is one field, `answer`.
 */
export function fieldsOf(...contents: readonly ItemContent[]): ItemField[] {
  return [
    'vignette',
    'stem',
    ...(new Set(contents.map(({ type }) => type)).size > 1 ? (['answer'] as const) : answerFields(contents)),
    'rationale',
    'sources',
    'classification',
    'reviewBy',
  ];
}

function answerFields(contents: readonly ItemContent[]): ItemField[] {
  const [first] = contents;
  const parts = partLists[first!.type].flatMap((list) => {
    const ids = new Set(contents.flatMap((content) => partsOf(content, list).map(({ id }) => id)));
    return [...ids].sort().map((id): ItemField => `${list}.${id}`);
  });
  return [
    ...parts,
    ...(first!.type === 'trueFalse' ? (['ifTrue', 'ifFalse'] as const) : []),
    ...(parts.length > 0 ? (['order'] as const) : []),
    'key',
    'rule',
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
  const part = partAt(field);
  if (part) return (partsOf(content, part.list).find(({ id }) => id === part.id) ?? null) as Json;
  switch (field) {
    case 'order':
      return order(content);
    case 'key':
      return picked(content, keyNames);
    case 'rule':
      return picked(content, ruleNames);
    case 'answer':
      return answerOf(content);
    case 'vignette':
      return content.vignette ?? [];
    default:
      return (content as unknown as Record<string, Json>)[field] ?? null;
  }
}

/** The members with these names that an item of its type has. */
function picked(content: ItemContent, names: readonly string[]): Record<string, Json> {
  const members = Object.entries(answerOf(content));
  return Object.fromEntries(members.filter(([name]) => names.includes(name)));
}

/** All that belongs to the type of the item; null for a number that is not typed yet. */
export function answerOf(content: ItemContent): Record<string, Json> {
  const { vignette, stem, rationale, sources, classification, reviewBy, ...answer } = content;
  const members = Object.entries(answer as unknown as Record<string, Json>);
  return Object.fromEntries(members.map(([name, value]) => [name, Number.isNaN(value) ? null : value]));
}

function order(content: ItemContent): string[] {
  return partLists[content.type].flatMap((list) => partsOf(content, list).map(({ id }) => id));
}

/**
 * What a field says as plain lines, to be compared word by word. Marks are written as in Markdown, so that a
 * change of marks alone can be seen.
 *
 * @param names how a value of a classification, the type of an item and a setting of the answer are called
 */
export function fieldText(
  content: ItemContent,
  field: ItemField,
  names: {
    readonly term: (attribute: string, id: string) => string;
    readonly type: (type: ItemContent['type']) => string;
    readonly setting: (name: string, value: Json) => string;
  },
): string {
  const place = partAt(field);
  if (place) {
    const part = partsOf(content, place.list).find(({ id }) => id === place.id);
    return part ? partLines(part).join('\n') : '';
  }
  const settings = (members: Record<string, Json>) =>
    Object.entries(members)
      .map(([name, value]) => names.setting(name, value))
      .join('\n');
  switch (field) {
    case 'vignette':
      return lines(content.vignette ?? []);
    case 'stem':
      return lines(content.stem);
    case 'ifTrue':
    case 'ifFalse':
      return content.type === 'trueFalse' ? inline(content[field]) : '';
    case 'order':
      return order(content).join(', ');
    case 'key':
      return settings(picked(content, keyNames));
    case 'rule':
      return settings(picked(content, ruleNames));
    case 'answer':
      return [
        names.type(content.type),
        ...answerFields([content]).map((one) => fieldText(content, one, names)),
      ].join('\n');
    case 'rationale':
      return inline(content.rationale);
    case 'sources':
      return content.sources.map(sourceLine).join('\n');
    case 'classification':
      return Object.entries(content.classification)
        .map(([attribute, id]) => names.term(attribute, id))
        .join('\n');
    default:
      return content.reviewBy;
  }
}

function partLines({ content, label, key, rationale }: Part): string[] {
  const said = content ? inline(content) : (label ?? '');
  return [key === undefined ? said : `${said} → ${key}`, ...(rationale ? [inline(rationale)] : [])];
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
    case 'audio':
      return `[${block.media}] ${block.transcript}`;
  }
}

const signs = { bold: '**', italic: '*', subscript: '~', superscript: '^' } as const;

function inline(text: InlineText): string {
  return text
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('formula' in run) return `$${run.formula}$`;
      const sign = run.marks.map((mark) => signs[mark]).join('');
      return `${sign}${run.text}${[...sign].reverse().join('')}`;
    })
    .join('');
}
