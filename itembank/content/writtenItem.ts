import { faultSays } from './faultSays.ts';
import { ItemContent, type ItemContentSchema } from './item.ts';
import { itemFaults } from './itemFaults.ts';

/** Content as it may be written from now on: an item without faults. `ItemContent` also reads what was stored before. */
export const WrittenItem: ItemContentSchema = ItemContent.superRefine((content, { addIssue }) => {
  for (const { kind, path } of itemFaults(content)) {
    addIssue({ code: 'custom', message: faultSays[kind].en, path: [...path] });
  }
});
