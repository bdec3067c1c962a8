import { foldedText } from './foldedText.ts';
import type { ItemContent } from './item.ts';
import { plainBlocks } from './plainBlocks.ts';
import { plainText } from './plainText.ts';
import type { InlineText, RichText } from './richText.ts';

/** What makes an item impossible to answer or to show, although each of its fields is well-formed. */
export type FaultKind =
  | 'doubledParts'
  | 'blankText'
  | 'outsizeNumber'
  | 'raggedTable'
  | 'formTooLong'
  | 'formWithoutWords'
  | 'outsizePicture';

interface ItemFault {
  readonly kind: FaultKind;
  /** The field, as an editor is told: `stem`, `options.B`. */
  readonly at: string;
  /** The same place in the data. */
  readonly path: readonly (string | number)[];
}

/** No number that candidates type is larger; a candidate types at most six decimals. */
const largestNumber = 1e9;
/** In pixels, of a picture or clip, each way. */
const longestSide = 10_000;

interface ListedPart {
  readonly id: string;
  readonly content?: InlineText;
  readonly label?: string;
  readonly rationale?: InlineText;
}

/**
 * The faults of an item. What was stored before a kind of fault was known is still read, for its history; it is refused where
 * an item is written, imported or released (`WrittenItem`, `completeRow`, `freezeRelease`).
 */
export function itemFaults(content: ItemContent): ItemFault[] {
  const { stem, vignette = [], rationale } = content;
  return [
    ...(isBlank(plainBlocks(stem)) ? [fault('blankText', 'stem')] : []),
    ...(vignette.length > 0 && isBlank(plainBlocks(vignette)) && !hasMedia(vignette)
      ? [fault('blankText', 'vignette')]
      : []),
    ...(isBlank(plainText(rationale)) ? [fault('blankText', 'rationale')] : []),
    ...blockFaults('vignette', vignette),
    ...blockFaults('stem', stem),
    ...partLists(content).flatMap(([list, parts]) => partFaults(list, parts)),
    ...answerFaults(content),
    ...content.sources.flatMap(({ title, edition, passage }, i) =>
      [title, edition, passage].some(isBlank)
        ? [{ kind: 'blankText' as const, at: `sources.${i}`, path: ['sources', i] }]
        : [],
    ),
  ];
}

function answerFaults(content: ItemContent): ItemFault[] {
  switch (content.type) {
    case 'trueFalse':
      return (['ifTrue', 'ifFalse'] as const)
        .filter((field) => isBlank(plainText(content[field])))
        .map((field) => fault('blankText', field));
    case 'numeric':
      return [
        ...(['value', 'tolerance'] as const)
          .filter((field) => Math.abs(content[field]) > largestNumber)
          .map((field) => fault('outsizeNumber', field)),
        ...(content.unit !== null && isBlank(content.unit) ? [fault('blankText', 'unit')] : []),
      ];
    case 'shortText':
      return content.accepted.flatMap((form, i) => [
        ...(form.length > content.maximumLength ? [fault('formTooLong', 'accepted', i)] : []),
        ...(foldedText(form) === '' ? [fault('formWithoutWords', 'accepted', i)] : []),
      ]);
    case 'hotspot':
      return [
        ...(isOutsize(content.image) ? [fault('outsizePicture', 'image')] : []),
        ...(isBlank(content.image.alt) ? [fault('blankText', 'image')] : []),
      ];
    default:
      return [];
  }
}

function partLists(content: ItemContent): (readonly [string, readonly ListedPart[]])[] {
  switch (content.type) {
    case 'singleChoice':
    case 'multipleResponse':
      return [['options', content.options]];
    case 'extendedMatching':
      return [
        ['options', content.options],
        ['prompts', content.prompts],
      ];
    case 'ordering':
      return [['elements', content.elements]];
    case 'matching':
      return [
        ['elements', content.elements],
        ['targets', content.targets],
      ];
    case 'hotspot':
      return [['regions', content.regions]];
    default:
      return [];
  }
}

function partFaults(list: string, parts: readonly ListedPart[]): ItemFault[] {
  return parts.flatMap(({ id, content, label, rationale }, i) => {
    const text = content === undefined ? (label ?? '') : plainText(content);
    const isDoubled = parts.findIndex((other) => other.id === id) < i;
    const found = (kind: FaultKind, field: string): ItemFault => ({
      kind,
      at: `${list}.${id}${field === 'rationale' ? '.rationale' : ''}`,
      path: [list, i, field],
    });
    return [
      ...(isDoubled ? [found('doubledParts', 'id')] : []),
      ...(isBlank(text) ? [found('blankText', content === undefined ? 'label' : 'content')] : []),
      ...(rationale !== undefined && isBlank(plainText(rationale)) ? [found('blankText', 'rationale')] : []),
    ];
  });
}

function blockFaults(field: 'vignette' | 'stem', blocks: RichText): ItemFault[] {
  return blocks.flatMap((block, i): ItemFault[] => {
    switch (block.type) {
      case 'table':
        return block.rows.every((row) => row.length === block.header.length)
          ? []
          : [fault('raggedTable', field, i)];
      case 'image':
        return [
          ...(isOutsize(block) ? [fault('outsizePicture', field, i)] : []),
          ...(isBlank(block.alt) ? [fault('blankText', field, i)] : []),
        ];
      case 'clip':
        return [
          ...(isOutsize(block) ? [fault('outsizePicture', field, i)] : []),
          ...(isBlank(block.transcript) ? [fault('blankText', field, i)] : []),
        ];
      case 'audio':
        return isBlank(block.transcript) ? [fault('blankText', field, i)] : [];
      default:
        return [];
    }
  });
}

function fault(kind: FaultKind, at: string, ...deeper: readonly number[]): ItemFault {
  return { kind, at, path: [at, ...deeper] };
}

function hasMedia(blocks: RichText): boolean {
  return blocks.some(({ type }) => type === 'image' || type === 'clip' || type === 'audio');
}

/** True for a text of which nothing is to be seen. */
function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{C}]/u.test(text);
}

function isOutsize({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): boolean {
  return Math.max(widthPx, heightPx) > longestSide;
}
