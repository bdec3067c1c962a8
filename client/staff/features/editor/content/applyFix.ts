import type { ItemContent } from '#itembank/content/item.ts';
import { plainText } from '#itembank/content/plainText.ts';
import type { Block, Inline, InlineText, RichText } from '#itembank/content/richText.ts';
import { type Part, partAt, partsOf, withParts } from './partLists.ts';

/** What the lint would change: these words of this field into those. */
export interface Fix {
  readonly at: string;
  readonly quote: string | null;
  readonly fix: string | null;
}

/** The item with a fix made wherever its words stand; undefined where they cannot be found in one run. */
export function applyFix<Content extends ItemContent>(
  content: Content,
  { at, quote, fix }: Fix,
): Content | undefined {
  if (!quote || fix === null) return undefined;
  const words = wholeWords(quote);
  let found = false;
  const inText = (text: string) => {
    const changed = text.replace(words, () => fix);
    if (changed !== text) found = true;
    return changed;
  };
  const inRun = (run: Inline): Inline => {
    if (typeof run === 'string') return inText(run);
    return 'text' in run ? { ...run, text: inText(run.text) } : run;
  };
  const inLine = (line: InlineText) => line.map(inRun).filter((run) => plainText([run]) !== '');
  const inBlock = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, content: inLine(block.content) };
      case 'list':
        return { ...block, items: block.items.map(inLine) };
      case 'table':
        return { ...block, header: block.header.map(inLine), rows: block.rows.map((row) => row.map(inLine)) };
      default:
        return block;
    }
  };
  const inBlocks = (blocks: RichText) => blocks.map(inBlock);
  const [field, , part] = at.split('.');
  const place = partAt(at);
  const inPart = (one: Part): Part => {
    if (one.id !== place?.id) return one;
    if (part === 'rationale') return { ...one, ...(one.rationale && { rationale: inLine(one.rationale) }) };
    if (one.label !== undefined) return { ...one, label: inText(one.label) };
    return { ...one, ...(one.content && { content: inLine(one.content) }) };
  };
  const shared = {
    ...content,
    ...(field === 'vignette' && content.vignette && { vignette: inBlocks(content.vignette) }),
    ...(field === 'stem' && { stem: inBlocks(content.stem) }),
    ...(field === 'rationale' && { rationale: inLine(content.rationale) }),
  };
  const fixed = place ? withParts(shared, place.list, partsOf(content, place.list).map(inPart)) : shared;
  return found ? fixed : undefined;
}

/** These words where they stand by themselves: "ca" is not meant in "cardiaal", nor 2.5 in 12.5. */
function wholeWords(quote: string): RegExp {
  const escaped = quote.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(quote) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(quote) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${escaped}${after}`, 'gu');
}
