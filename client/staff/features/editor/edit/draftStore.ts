import { z } from 'zod';
import type { ItemContent, ItemType } from '#itembank/content/item.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { emptyAnswer } from '../content/emptyAnswer.ts';
import { partLists } from '../content/partLists.ts';
import { type DeviceDrafts, type DraftStorage, deviceDrafts } from '../drafts/deviceDrafts.ts';

/** An item somebody is writing, kept on this device until it is saved or thrown away. */
export interface KeptDraft {
  readonly content: ItemContent;
  /** The version it began from, and what that said; 0 and null for an item that is not there yet. */
  readonly basedOn: number;
  readonly base: ItemContent | null;
  /** Where an item that is not there yet will belong. */
  readonly pool?: Pool | undefined;
  readonly at: number;
}

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
const Draft: z.ZodType<KeptDraft> = z.strictObject({
  content: Content,
  basedOn: z.int().nonnegative(),
  base: Content.nullable(),
  pool: Pool.optional(),
  at: z.number(),
});

/** Drafts of one person: at a shared device nobody goes on with another's. @param person their name */
export function draftStore(storage: DraftStorage, person: string): DraftStore {
  return deviceDrafts(storage, `peil.draft.${person}.`, Draft, untypedNumber);
}
export type DraftStore = DeviceDrafts<KeptDraft>;

/** JSON writes the NaN of a number that is not typed yet as null. */
function untypedNumber(name: string, value: unknown): unknown {
  return value === null && numbers.has(name) ? Number.NaN : value;
}

const numbers = new Set(['value', 'tolerance', 'decimals', 'maximumLength']);
