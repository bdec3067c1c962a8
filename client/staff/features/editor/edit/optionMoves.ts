import type { Option } from '#itembank/content/interaction.ts';
import type { ItemOf } from '#itembank/content/item.ts';

const ids = ['A', 'B', 'C', 'D'] as const;

/** An item may have two to four options. */
export const optionLimits = { least: 2, most: ids.length } as const;

/** With one more option, under the first letter that is free; an option keeps its letter for life. */
export function addOption(content: ItemOf<'singleChoice'>): ItemOf<'singleChoice'> {
  const id = ids.find((letter) => content.options.every((option) => option.id !== letter));
  if (id === undefined) return content;
  return { ...content, options: [...content.options, { id, content: [], rationale: [] }] };
}

/** Without one option; when it was the key, the first that is left becomes the key. */
export function removeOption(content: ItemOf<'singleChoice'>, id: Option['id']): ItemOf<'singleChoice'> {
  if (content.options.length <= optionLimits.least) return content;
  const options = content.options.filter((option) => option.id !== id);
  return { ...content, options, key: content.key === id ? options[0]!.id : content.key };
}

/** With an option one place up (−1) or down (1). */
export function moveOption(
  content: ItemOf<'singleChoice'>,
  id: Option['id'],
  by: -1 | 1,
): ItemOf<'singleChoice'> {
  const from = content.options.findIndex((option) => option.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= content.options.length) return content;
  const options = [...content.options];
  [options[from], options[to]] = [options[to]!, options[from]!];
  return { ...content, options };
}
