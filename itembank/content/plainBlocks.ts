import { plainText } from './plainText.ts';
import type { Block, RichText } from './richText.ts';

/** The words of formatted text, a line for each block, item of a list or row of a table; without what describes media. */
export function plainBlocks(blocks: RichText): string {
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
    case 'audio':
      return [];
  }
}
