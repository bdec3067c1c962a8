import { fetchedPart } from './fetchedPart.ts';

/** What turns LaTeX into MathML; large, so fetched apart and before it is needed. */
export const formulaPart = fetchedPart(async () => (await import('katex')).default);
