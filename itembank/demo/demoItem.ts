import { z } from 'zod';
import { ItemContent } from '#itembank/content/item.ts';

/** One file of the demonstration bank: an item with an expert's first estimate of its parameters. */
export const DemoItem = z.strictObject({
  code: z.string().regex(/^(LHK|OEF|KOV)-\d{3}$/),
  content: ItemContent,
  /** Provisional: a writer's judgement before anyone has answered. Logistic metric, 3PL. */
  expertEstimate: z.strictObject({
    a: z.number().min(0.4).max(2),
    b: z.number().min(-3).max(3),
    c: z.number().min(0).max(0.5),
  }),
});
export type DemoItem = z.infer<typeof DemoItem>;
