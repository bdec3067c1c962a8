import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { ReleaseChoice } from './sitting.ts';

/** How well one design measures with the newest release of its pool. No item is in it, nor a key. */
export const Measurement = z.strictObject({
  design: z.strictObject({
    id: z.string(),
    version: z.int(),
    name: Bilingual,
    selection: z.enum(['adaptive', 'linear']),
    /** Joint designs are used by sittings and have a page of their own; open ones are for practice. */
    start: z.enum(['joint', 'open']),
    minimumItems: z.int(),
    maximumItems: z.int(),
    /** An adaptive test stops at this standard error (logits). Null: never early. */
    stopAtStandardError: z.number().nullable(),
  }),
  release: ReleaseChoice,
  /** Whether the release holds a test that meets the blueprint. */
  blueprint: z.enum(['feasible', 'infeasible', 'notExtendable', 'undecided']),
  /** The demands that do not go together; empty when the blueprint can be met. */
  conflict: z.array(Bilingual),
  /** Fisher information (1 / logit²) over ability θ (logits): of the whole bank and of one test. */
  points: z.array(z.strictObject({ theta: z.number(), bank: z.number(), test: z.number() })),
});
export type Measurement = z.infer<typeof Measurement>;
