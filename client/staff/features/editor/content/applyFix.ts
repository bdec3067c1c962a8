import type { ItemContent } from '#itembank/content/item.ts';
import type { Block, Inline, InlineText, RichText } from '#itembank/content/richText.ts';

/** What the lint would change: these words of this field into those. */
export interface Fix {
  readonly at: string;
  readonly quote: string | null;
  readonly fix: string | null;
}

/** The item with a fix made wherever its words stand; undefined where they cannot be found in one run. */
export function applyFix(content: ItemContent, { at, quote, fix }: Fix): ItemContent | undefined {
  if (!quote || fix === null) return undefined;
  const words = wholeWords(quote);
  let found = false;
  const inText = (text: string) => {
    const changed = text.replace(words, () => fix);
    if (changed !== text) found = true;
    return changed;
  };
  const inRun = (run: Inline): Inline =>
    typeof run === 'string' ? inText(run) : { ...run, text: inText(run.text) };
  const inLine = (line: InlineText) =>
    line.map(inRun).filter((run) => (typeof run === 'string' ? run : run.text) !== '');
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
  const [field, id, part] = at.split('.');
  const fixed: ItemContent = {
    ...content,
    ...(field === 'vignette' && content.vignette && { vignette: inBlocks(content.vignette) }),
    ...(field === 'stem' && { stem: inBlocks(content.stem) }),
    ...(field === 'rationale' && { rationale: inLine(content.rationale) }),
    ...(field === 'options' && {
      options: content.options.map((option) => {
        if (option.id !== id) return option;
        return part === 'rationale'
          ? { ...option, rationale: inLine(option.rationale) }
          : { ...option, content: inLine(option.content) };
      }),
    }),
  };
  return found ? fixed : undefined;
}

/** These words where they stand by themselves: "ca" is not meant in "cardiaal", nor 2.5 in 12.5. */
function wholeWords(quote: string): RegExp {
  const escaped = quote.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(quote) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(quote) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${escaped}${after}`, 'gu');
}
