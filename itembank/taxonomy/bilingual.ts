import { z } from 'zod';

/** A name in both languages of the product. */
export const Bilingual = z.strictObject({ nl: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;
