import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { plainBlocks } from '#itembank/content/plainBlocks.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { type Block, InlineText, RichText } from '#itembank/content/richText.ts';

/** A field of an item that says something else; undefined where it is not there. */
export interface FieldDifference {
  /** Its address, e.g. `options.B.content`. */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * What differs between two contents, field by field, in the order of the fields. Parts go by their own id, so that
 * moving an option is no change of every option. Formatted text is compared by its words; where only its form
 * differs, both are given as JSON.
 */
export function fieldDifferences(before: ItemContent, after: ItemContent): FieldDifference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [one, other] = [old.get(field), now.get(field)];
    if (one !== undefined && other !== undefined && one.exact === other.exact) return [];
    const sameWords = one?.words === other?.words;
    const said = (leaf: Leaf | undefined) => (sameWords ? leaf?.exact : leaf?.words);
    return [{ field, before: said(one), after: said(other) }];
  });
}

/** A value that is shown as a whole. */
interface Leaf {
  readonly words: string;
  readonly exact: string;
}

function leavesOf(content: ItemContent): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(content as unknown as Json, '', leaves);
  return leaves;
}

function collect(value: Json, field: string, leaves: Map<string, Leaf>): void {
  const words = wordsOf(value);
  if (words !== undefined) {
    leaves.set(field, { words, exact: canonicalJson(value) });
    return;
  }
  const parts: [string, Json][] = Array.isArray(value)
    ? value.map((part, i) => [idOf(part) ?? String(i + 1), part])
    : Object.entries(value as Record<string, Json>);
  for (const [name, part] of parts) collect(part, field === '' ? name : `${field}.${name}`, leaves);
  // The order of parts is a field of its own.
  if (Array.isArray(value) && value.some((part) => idOf(part) !== undefined)) {
    const order = value.map((part) => idOf(part)).join(' ');
    leaves.set(`${field}.order`, { words: order, exact: order });
  }
}

/** What a value says as a whole; undefined for one that is looked into. */
function wordsOf(value: Json): string | undefined {
  if (value === null || typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return undefined;
  if (value.every((one) => typeof one === 'string')) return value.join(' · ');
  const inline = InlineText.safeParse(value);
  if (inline.success) return plainText(inline.data);
  const blocks = RichText.safeParse(value);
  return blocks.success ? [plainBlocks(blocks.data), ...blocks.data.flatMap(mediaIn)].join('\n') : undefined;
}

function mediaIn(block: Block): string[] {
  if (!('media' in block)) return [];
  return [`[${block.type} ${block.media}: ${'alt' in block ? block.alt : block.transcript}]`];
}

function idOf(part: Json): string | undefined {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return undefined;
  const { id } = part as Record<string, Json>;
  return typeof id === 'string' ? id : undefined;
}
