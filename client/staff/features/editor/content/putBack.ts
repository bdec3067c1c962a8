import type { ItemContent } from '#itembank/content/item.ts';
import { withKey } from '../edit/answers/withKey.ts';
import { type PartList, partsOf, withParts } from './partLists.ts';
import { freeName, partLimits, pointingAt } from './partMoves.ts';

/**
 * With a part that was removed in its place again, and what pointed at it, as far as that was not chosen anew. Another
 * name where its own has been given away since; unchanged where the list has become full.
 *
 * @param before the item just before the part was removed
 */
export function putBack<Content extends ItemContent>(
  content: Content,
  before: Content,
  list: PartList,
  id: string,
): Content {
  const parts = partsOf(content, list);
  const place = partsOf(before, list).findIndex((part) => part.id === id);
  if (place < 0 || parts.length >= partLimits(content.type, list).most) return content;
  const name = parts.some((part) => part.id === id) ? freeName(list, parts) : id;
  const part = { ...partsOf(before, list)[place]!, id: name };
  return pointedAgain(withParts(content, list, parts.toSpliced(place, 0, part)), before, list, id, name);
}

function pointedAgain<Content extends ItemContent>(
  content: Content,
  before: Content,
  list: PartList,
  id: string,
  name: string,
): Content {
  if (content.type === 'singleChoice' && before.type === 'singleChoice') {
    const { id: next } = partsOf(before, list).find((part) => part.id !== id)!;
    return before.key === id && content.key === next ? { ...content, key: name } : content;
  }
  if ('keys' in content && 'keys' in before) {
    if (!(before.keys as readonly string[]).includes(id)) return content;
    return { ...content, keys: withKey(partsOf(content, list), content.keys, name, true) };
  }
  const pointing = pointingAt[list];
  if (pointing === undefined) return content;
  const once = new Set(partsOf(before, pointing).flatMap((part) => (part.key === id ? [part.id] : [])));
  const parts = partsOf(content, pointing).map((part) =>
    once.has(part.id) && part.key === '' ? { ...part, key: name } : part,
  );
  return withParts(content, pointing, parts);
}
