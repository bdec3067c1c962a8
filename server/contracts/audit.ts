import { z } from 'zod';
import { Instant } from './ids.ts';

/** Who did what, when, to what, and why. Lines are only ever added. */
export const AuditLine = z.strictObject({
  at: Instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditLine = z.infer<typeof AuditLine>;
