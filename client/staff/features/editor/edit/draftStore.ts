import { z } from 'zod';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { emptyAnswer } from '../content/emptyAnswer.ts';
import { partLists } from '../content/partLists.ts';

/** What somebody is writing, kept on this device until it is saved or thrown away. */
export interface KeptDraft {
  readonly content: ItemContent;
  /** The version it began from, and what that said; 0 and null for an item that is not there yet. */
  readonly basedOn: number;
  readonly base: ItemContent | null;
  /** When it was kept, ms since 1970 on this device's clock. */
  readonly at: number;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Unfinished, so only its shape is checked; the server checks the rest when it is saved. */
const Shape = z.looseObject({
  type: z.enum(Object.keys(partLists) as [ItemType, ...ItemType[]]),
  stem: z.array(z.unknown()),
  sources: z.array(z.looseObject({ title: z.string() })),
  classification: z.looseObject({}),
  rationale: z.array(z.unknown()),
});
const Content = z.custom<ItemContent>((value) => {
  const { success, data } = Shape.safeParse(value);
  if (!success) return false;
  return Object.entries(emptyAnswer(data.type)).every(([name, empty]) =>
    Array.isArray(empty) ? Array.isArray(data[name]) : name in data,
  );
});
const Kept = z.strictObject({
  content: Content,
  basedOn: z.int().nonnegative(),
  base: Content.nullable(),
  at: z.number(),
});

/** Drafts of one person: at a shared device nobody goes on with another's. @param person their name */
export function draftStore(storage: Storage, person: string) {
  const keyOf = (item: string) => `peil.draft.${person}.${item}`;
  return {
    read(item: string): KeptDraft | undefined {
      try {
        return Kept.parse(JSON.parse(storage.getItem(keyOf(item)) ?? '', untypedNumber));
      } catch {
        return undefined;
      }
    },
    /** False when the device refuses to keep it. */
    keep(item: string, draft: KeptDraft): boolean {
      try {
        storage.setItem(keyOf(item), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    forget(item: string): void {
      try {
        storage.removeItem(keyOf(item));
      } catch {
        // Storage refused: then nothing was kept either.
      }
    },
  };
}
export type DraftStore = ReturnType<typeof draftStore>;

/** JSON writes the NaN of a number that is not typed yet as null. */
function untypedNumber(name: string, value: unknown): unknown {
  return value === null && numbers.has(name) ? Number.NaN : value;
}

const numbers = new Set(['value', 'tolerance', 'decimals', 'maximumLength']);
