import { z } from 'zod';
import { PartId } from './interaction.ts';

/**
 * What a candidate answered, per type of item, in the ids of the item itself. Over the wire it travels in the letters
 * the candidate saw; the server translates before anything is decided.
 */
export const Response = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('singleChoice'), option: PartId }),
  z.strictObject({ type: z.literal('trueFalse'), value: z.boolean() }),
  z.strictObject({ type: z.literal('multipleResponse'), options: z.array(PartId).max(10) }),
  z.strictObject({ type: z.literal('extendedMatching'), choices: z.record(PartId, PartId) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(PartId).max(8) }),
  z.strictObject({ type: z.literal('matching'), choices: z.record(PartId, PartId) }),
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(30) }),
  z.strictObject({ type: z.literal('shortText'), text: z.string().max(80) }),
  z.strictObject({ type: z.literal('hotspot'), regions: z.array(PartId).max(20) }),
]);
export type Response = z.infer<typeof Response>;
