import { z } from 'zod';

/**
 * Text as people write it, with line breaks and tabs. Other control characters and halves of surrogate pairs are refused:
 * nobody means them, and databases and other systems each take them differently.
 */
export const WrittenText = z.string().regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u);
