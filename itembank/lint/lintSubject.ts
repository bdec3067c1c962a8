import type { ItemContent, Source } from '#itembank/content/item.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { filesOf } from '#itembank/content/mediaOf.ts';
import { plainBlocks } from '#itembank/content/plainBlocks.ts';
import { plainText } from '#itembank/content/plainText.ts';
import type { RichText } from '#itembank/content/richText.ts';
import { sentences } from './dutchText.ts';

export interface LintOption {
  readonly id: string;
  readonly text: string;
  readonly isKey: boolean;
}

/** An item as the rules read it: its texts without formatting, and what stands where. */
export interface LintSubject {
  /** The item itself, for what only its type has. */
  readonly content: ItemContent;
  readonly vignette: string;
  readonly stem: string;
  /** The sentence that asks: the last of the stem. */
  readonly leadIn: string;
  /** Words of the stem that are set in bold, in lower case. */
  readonly boldWords: ReadonlySet<string>;
  readonly options: readonly LintOption[];
  readonly keys: readonly LintOption[];
  readonly distractors: readonly LintOption[];
  /** Lists of which no two parts may say the same: options of any type, cases, elements, targets, places. */
  readonly lists: readonly (readonly { readonly at: string; readonly text: string }[])[];
  readonly fixedOrder: boolean;
  readonly rationale: string;
  /** Why parts are right or wrong: the field, the reason, and the part it is about. */
  readonly partRationales: readonly { readonly at: string; readonly text: string; readonly of: string }[];
  readonly sources: readonly Source[];
  readonly reviewBy: string;
  readonly ageBand: string;
  readonly media: readonly MediaUse[];
  /** Every text an editor wrote, with its field. */
  readonly texts: readonly { readonly at: string; readonly text: string }[];
}

export interface MediaUse {
  readonly at: string;
  readonly kind: 'image' | 'clip' | 'audio';
  readonly name: string;
  /** That file and those that belong to it, such as captions. */
  readonly files: readonly string[];
  /** The description of an image, or the transcript of a clip or sound. */
  readonly description: string;
}

/** Reads an item for the rules, once. */
export function lintSubject(content: ItemContent): LintSubject {
  const vignette = plainBlocks(content.vignette ?? []);
  const stem = plainBlocks(content.stem);
  const parts = itemParts(content);
  const options = optionsOf(content);
  const partRationales = parts.flatMap(({ at, text, rationale: reason }) =>
    reason === null ? [] : [{ at: `${at}.rationale`, text: plainText(reason), of: plainText(text) }],
  );
  const rationale = plainText(content.rationale);
  return {
    content,
    vignette,
    stem,
    leadIn: sentences(stem).at(-1) ?? '',
    boldWords: boldWords(content.stem),
    options,
    keys: options.filter(({ isKey }) => isKey),
    distractors: options.filter(({ isKey }) => !isKey),
    lists: ['options', 'prompts', 'elements', 'targets', 'regions'].map((list) =>
      parts.flatMap(({ at, text }) => (at.startsWith(`${list}.`) ? [{ at, text: plainText(text) }] : [])),
    ),
    fixedOrder: 'fixedOrder' in content && content.fixedOrder === true,
    rationale,
    partRationales,
    sources: content.sources,
    reviewBy: content.reviewBy,
    ageBand: content.classification.ageBand,
    media: [
      ...mediaIn('vignette', content.vignette ?? []),
      ...mediaIn('stem', content.stem),
      ...(content.type === 'hotspot' ? [imageUse('image', content.image)] : []),
    ],
    texts: [
      { at: 'vignette', text: vignette },
      { at: 'stem', text: stem },
      ...(content.type === 'trueFalse' ? [] : parts.map(({ at, text }) => ({ at, text: plainText(text) }))),
      { at: 'rationale', text: rationale },
      ...partRationales.map(({ at, text }) => ({ at, text })),
    ].filter(({ text }) => text !== ''),
  };
}

/** What the rules about options read: only where candidates choose from texts that compete. */
function optionsOf(content: ItemContent): LintOption[] {
  if (content.type !== 'singleChoice' && content.type !== 'multipleResponse') return [];
  return content.options.map(({ id, content: text }, i) => ({
    id,
    text: plainText(text),
    isKey: itemParts(content)[i]!.isKey,
  }));
}

function mediaIn(at: string, blocks: RichText): MediaUse[] {
  return blocks.flatMap((block): MediaUse[] => {
    if (block.type === 'image') return [imageUse(at, block)];
    if (block.type !== 'clip' && block.type !== 'audio') return [];
    const { type: kind, media: name, transcript: description } = block;
    return [{ at, kind, name, files: filesOf(block), description }];
  });
}

function imageUse(at: string, { media, alt }: { readonly media: string; readonly alt: string }): MediaUse {
  return { at, kind: 'image', name: media, files: [media], description: alt };
}

function boldWords(blocks: RichText): Set<string> {
  const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : []));
  return new Set(
    runs.flatMap((run) =>
      typeof run === 'object' && 'marks' in run && run.marks.includes('bold')
        ? run.text.toLowerCase().split(/\W+/)
        : [],
    ),
  );
}
