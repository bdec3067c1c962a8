import { z } from 'zod';
import { ReleaseSelection } from './releaseSelection.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A release in the making: what was chosen, who chose, and how far two people have taken it. */
export const ReleaseDraft = z.strictObject({
  id: z.uuid(),
  selection: ReleaseSelection,
  /** Everyone who chose or changed something: none of them may approve it. */
  authors: z.array(z.string()).min(1),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('proposed'), by: z.string(), hash: Hash }),
    z.strictObject({
      kind: z.literal('published'),
      proposedBy: z.string(),
      approvedBy: z.string(),
      release: z.string(),
      hash: Hash,
    }),
    /** Thrown away before it was published. */
    z.strictObject({ kind: z.literal('dropped') }),
  ]),
});
export type ReleaseDraft = z.infer<typeof ReleaseDraft>;
