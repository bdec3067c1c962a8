import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { itemParts, keyOf } from '#itembank/content/itemParts.ts';
import type { Block, RichText } from '#itembank/content/richText.ts';
import { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { wordingTokens } from './wordingTokens.ts';

/** The heavier of two changes. */
export function heavier(one: ChangeClass, other: ChangeClass): ChangeClass {
  const order = ChangeClass.options;
  return order[Math.max(order.indexOf(one), order.indexOf(other))]!;
}

/** True when what was found out about the earlier version holds for the later one. */
export function carriesOver(change: ChangeClass): boolean {
  return change === 'metadata' || change === 'cosmetic';
}

/**
 * What separates two contents, by what a candidate would notice. A person may call a change heavier, never
 * lighter.
 *
 * @returns undefined when the contents are the same
 */
export function changeClass(before: ItemContent, after: ItemContent): ChangeClass | undefined {
  if (equal(before, after)) return undefined;
  if (!equal(keyOf(before), keyOf(after))) return 'key';
  if (!equal(wording(before), wording(after))) return 'content';
  if (!equal(media(before), media(after))) return 'media';
  if (!equal(appearance(before), appearance(after))) return 'cosmetic';
  return 'metadata';
}

function equal(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** All that is shown to a candidate, during the test or in feedback. */
function appearance({ sources, classification, reviewBy, ...shown }: ItemContent): Json {
  return shown;
}

/** The words of what is shown, without capitals, bold and punctuation: what is left when only those change. */
function wording(content: ItemContent): Json {
  return {
    type: content.type,
    fixedOrder: 'fixedOrder' in content ? (content.fixedOrder ?? false) : null,
    scoring: 'scoring' in content ? content.scoring : null,
    typed:
      content.type === 'numeric'
        ? content.decimals
        : content.type === 'shortText'
          ? content.maximumLength
          : null,
    shapes: content.type === 'hotspot' ? content.regions.map(({ id, shape }) => [id, shape]) : null,
    vignette: blockWords(content.vignette ?? []),
    stem: blockWords(content.stem),
    parts: itemParts(content).map(({ at, text, rationale }) => [
      at,
      wordingTokens(text),
      wordingTokens(rationale ?? []),
    ]),
    rationale: wordingTokens(content.rationale),
  };
}

function blockWords(blocks: RichText): Json {
  return blocks.map(wordsOf);
}

function wordsOf(block: Block): Json {
  switch (block.type) {
    case 'paragraph':
      return wordingTokens(block.content);
    case 'list':
      return block.items.map(wordingTokens);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(wordingTokens));
    case 'image':
    case 'clip':
    case 'audio':
      return block.type;
  }
}

function media(content: ItemContent): Json {
  const blocks = [...(content.vignette ?? []), ...content.stem].filter(
    (block: Block) => block.type === 'image' || block.type === 'clip' || block.type === 'audio',
  );
  return content.type === 'hotspot' ? [...blocks, content.image] : blocks;
}
