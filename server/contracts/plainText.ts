import { z } from 'zod';

/**
 * Text of one line. Control characters and halves of surrogate pairs are refused at the edge, because
 * databases take them differently and nobody means them.
 */
export const OneLine = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Text with line breaks and tabs. */
export const SeveralLines = z.string().regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u);
