import type { Criterion } from './criterion.ts';
import { maximumInformation } from './maximumInformation.ts';

/** The selection criteria a design may name. */
export const criteria = {
  mfi: maximumInformation,
} as const satisfies Record<string, Criterion>;

export type CriterionName = keyof typeof criteria;
