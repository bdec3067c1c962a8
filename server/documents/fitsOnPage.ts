import type { ItemView } from '#contracts/itemView.ts';
import { plainText } from '#itembank/content/plainText.ts';
import type { Block, InlineText } from '#itembank/content/richText.ts';

/** In points: what a line takes, the space around a part, and what surely fits on a page. */
const sizes = { line: 15, gap: 6, picture: 245, page: 600 } as const;
const charactersOnLine = 85;

/**
 * Whether a question surely fits on one page, so that it can be kept together. A rough estimate from above: what is wrongly
 * taken to be long is only divided over two pages, what would wrongly be kept together would run off the paper.
 */
export function fitsOnPage(view: ItemView): boolean {
  const blocks = [...(view.vignette ?? []), ...view.stem].map(heightOf);
  const parts = partsOf(view).map((part) => heightOfText(part));
  const picture = view.type === 'hotspot' ? sizes.picture : 0;
  const total = [...blocks, ...parts, picture].reduce((sum, one) => sum + one, 0);
  return total < sizes.page;
}

function heightOf(block: Block): number {
  switch (block.type) {
    case 'paragraph':
      return heightOfText(block.content);
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOfText(item), 0);
    case 'table':
      // A cell may be as narrow as a sixth of the page and the longest decides how high the row is.
      return [block.header, ...block.rows].reduce(
        (sum, row) => sum + Math.max(...row.map((cell) => heightOfText(cell, charactersOnLine / 6))),
        0,
      );
    case 'image':
      return sizes.picture;
    case 'clip':
      return sizes.picture + heightOfText([block.transcript]);
    case 'audio':
      return heightOfText([block.transcript]);
  }
}

function heightOfText(content: InlineText, characters = charactersOnLine): number {
  const lines = plainText(content)
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / characters), 0);
  return lines * sizes.line + sizes.gap;
}

function partsOf(view: ItemView): readonly InlineText[] {
  switch (view.type) {
    case 'singleChoice':
    case 'multipleResponse':
      return view.options.map(({ content }) => content);
    case 'extendedMatching':
    case 'matching':
      return [...view.options.map(({ content }) => content), ...view.prompts];
    case 'ordering':
      return view.elements.map(({ content }) => content);
    case 'hotspot':
      return view.regions.map(({ label }) => [label]);
    case 'trueFalse':
    case 'numeric':
    case 'shortText':
      return [];
  }
}
