import type { ItemContent } from './item.ts';
import type { Block } from './richText.ts';

/** Names of all files an item shows or plays, each once, in reading order. */
export function mediaOf(content: ItemContent): string[] {
  const blocks = [...(content.vignette ?? []), ...content.stem].flatMap(filesOf);
  return [...new Set(content.type === 'hotspot' ? [...blocks, content.image.media] : blocks)];
}

/** The files a block shows or plays. */
export function filesOf(block: Block): string[] {
  switch (block.type) {
    case 'image':
    case 'audio':
      return [block.media];
    case 'clip':
      return [block.media, block.poster, block.captions];
    default:
      return [];
  }
}
