import { ItemContent } from '#itembank/content/item.ts';

/** An item nobody has written yet. Texts are empty until they are typed; see `unfinishedFields`. */
export function emptyItem(): ItemContent {
  return {
    type: 'singleChoice',
    vignette: [],
    stem: [],
    options: (['A', 'B', 'C', 'D'] as const).map((id) => ({ id, content: [], rationale: [] })),
    key: 'A',
    rationale: [],
    sources: [{ kind: 'nhgStandard', title: '', number: null, edition: '', passage: '' }],
    classification: { icpc: '', theme: '', ageBand: '', aspect: '', urgency: '' },
    reviewBy: '',
  };
}

/** What is typed as it can be stored: an empty vignette is no vignette. */
export function finishedItem({ vignette, ...content }: ItemContent): ItemContent {
  return vignette && vignette.length > 0 ? { vignette, ...content } : content;
}

/** The fields that are not filled in as an item needs them, each once, in reading order. */
export function unfinishedFields(content: ItemContent): string[] {
  const parsed = ItemContent.safeParse(finishedItem(content));
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map(({ path }) => fieldAt(path, content)))];
}

function fieldAt([field, index, part]: readonly PropertyKey[], { options }: ItemContent): string {
  if (field === 'options' && typeof index === 'number') {
    return `options.${options[index]?.id}${part === 'rationale' ? '.rationale' : ''}`;
  }
  if (field === 'sources' && typeof index === 'number') return `sources.${index}`;
  return field === 'classification' ? `classification.${String(index)}` : String(field);
}
