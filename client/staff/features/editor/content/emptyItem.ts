import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { WrittenItem } from '#itembank/content/writtenItem.ts';
import { emptyAnswer } from './emptyAnswer.ts';
import { type PartList, partAt, partsOf } from './partLists.ts';

/** An item nobody has written yet. Texts are empty until they are typed; see `unfinishedFields`. */
export function emptyItem(type: ItemType = 'singleChoice'): ItemContent {
  return {
    ...emptyAnswer(type),
    vignette: [],
    stem: [],
    rationale: [],
    sources: [{ kind: 'nhgStandard', title: '', number: null, edition: '', passage: '' }],
    classification: { icpc: '', theme: '', ageBand: '', aspect: '', urgency: '' },
    reviewBy: '',
  } as unknown as ItemContent;
}

/** What is typed as it can be stored: an empty vignette is no vignette. */
export function finishedItem(content: ItemContent): ItemContent {
  if (content.vignette === undefined || content.vignette.length > 0) return content;
  const { vignette: _, ...rest } = content;
  return rest;
}

/** The fields that are not filled in as an item needs them, each once, in reading order. */
export function unfinishedFields(content: ItemContent): string[] {
  const parsed = WrittenItem.safeParse(finishedItem(content));
  if (parsed.success) return [];
  const fields = new Set(parsed.error.issues.map(({ path }) => fieldAt(path, content)));
  // The schema reads what belongs to the type first; an editor reads from the top.
  return [...fields].toSorted((x, y) => Number(y === 'stem') - Number(x === 'stem'));
}

function fieldAt([field, index, part]: readonly PropertyKey[], content: ItemContent): string {
  if (typeof index === 'number' && partAt(`${String(field)}.${index}`)) {
    const id = partsOf(content, field as PartList)[index]?.id;
    return `${String(field)}.${id}${part === 'rationale' ? '.rationale' : ''}`;
  }
  if (field === 'sources' && typeof index === 'number') return `sources.${index}`;
  return field === 'classification' ? `classification.${String(index)}` : String(field);
}
