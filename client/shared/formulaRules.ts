import type { KatexOptions } from 'katex';

/** How formulas are drawn: as MathML, without trusting them with anything. What does not fit is an error. */
export const formulaRules: KatexOptions = {
  output: 'mathml',
  throwOnError: true,
  trust: false,
  strict: 'error',
  maxSize: 10,
  maxExpand: 100,
};
