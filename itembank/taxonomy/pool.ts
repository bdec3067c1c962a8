import { z } from 'zod';

/** Which tests an item may appear in. Pools never overlap: what people practise with is never live. */
export const Pool = z.enum(['lhk', 'kov', 'practice']);
export type Pool = z.infer<typeof Pool>;
