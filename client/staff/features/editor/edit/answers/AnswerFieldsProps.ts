import type { ItemOf, ItemType } from '#itembank/content/item.ts';

/** What the fields of one type of item need. Changes are functions of the item at that moment. */
export interface AnswerFieldsProps<Type extends ItemType> {
  readonly content: ItemOf<Type>;
  readonly onChange: (change: (content: ItemOf<Type>) => ItemOf<Type>) => void;
}
