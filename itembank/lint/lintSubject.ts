import type { ItemContent, Source } from '#itembank/content/item.ts';
import { type Block, plainText, type RichText } from '#itembank/content/richText.ts';
import { sentences } from './dutchText.ts';

export interface LintOption {
  readonly id: string;
  readonly text: string;
  readonly isKey: boolean;
}

/** An item as the rules read it: its texts without formatting, and what stands where. */
export interface LintSubject {
  readonly vignette: string;
  readonly stem: string;
  /** The sentence that asks: the last of the stem. */
  readonly leadIn: string;
  /** Words of the stem that are set in bold, in lower case. */
  readonly boldWords: ReadonlySet<string>;
  readonly options: readonly LintOption[];
  readonly keys: readonly LintOption[];
  readonly distractors: readonly LintOption[];
  readonly fixedOrder: boolean;
  readonly rationale: string;
  readonly optionRationales: readonly { readonly id: string; readonly text: string }[];
  readonly sources: readonly Source[];
  readonly reviewBy: string;
  readonly ageBand: string;
  readonly media: readonly MediaUse[];
  /** Every text an editor wrote, with its field. */
  readonly texts: readonly { readonly at: string; readonly text: string }[];
}

export interface MediaUse {
  readonly at: string;
  readonly kind: 'image' | 'clip';
  readonly name: string;
  /** The description of an image, or the transcript of a clip. */
  readonly description: string;
}

/** Reads an item for the rules, once. */
export function lintSubject(content: ItemContent): LintSubject {
  const vignette = textOf(content.vignette ?? []);
  const stem = textOf(content.stem);
  const options = content.options.map((option) => ({
    id: option.id,
    text: plainText(option.content),
    isKey: option.id === content.key,
  }));
  const optionRationales = content.options.map(({ id, rationale }) => ({ id, text: plainText(rationale) }));
  const rationale = plainText(content.rationale);
  return {
    vignette,
    stem,
    leadIn: sentences(stem).at(-1) ?? '',
    boldWords: boldWords(content.stem),
    options,
    keys: options.filter(({ isKey }) => isKey),
    distractors: options.filter(({ isKey }) => !isKey),
    fixedOrder: content.fixedOrder === true,
    rationale,
    optionRationales,
    sources: content.sources,
    reviewBy: content.reviewBy,
    ageBand: content.classification.ageBand,
    media: [...mediaIn('vignette', content.vignette ?? []), ...mediaIn('stem', content.stem)],
    texts: [
      { at: 'vignette', text: vignette },
      { at: 'stem', text: stem },
      ...options.map(({ id, text }) => ({ at: `options.${id}`, text })),
      { at: 'rationale', text: rationale },
      ...optionRationales.map(({ id, text }) => ({ at: `options.${id}.rationale`, text })),
    ].filter(({ text }) => text !== ''),
  };
}

function textOf(blocks: RichText): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [plainText(block.content)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plainText).join(' '));
    case 'image':
    case 'clip':
      return [];
  }
}

function mediaIn(at: string, blocks: RichText): MediaUse[] {
  return blocks.flatMap((block): MediaUse[] => {
    if (block.type === 'image') return [{ at, kind: 'image', name: block.media, description: block.alt }];
    if (block.type === 'clip') {
      return [{ at, kind: 'clip', name: block.media, description: block.transcript }];
    }
    return [];
  });
}

function boldWords(blocks: RichText): Set<string> {
  const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : []));
  return new Set(
    runs.flatMap((run) =>
      typeof run === 'object' && run.marks.includes('bold') ? run.text.toLowerCase().split(/\W+/) : [],
    ),
  );
}
