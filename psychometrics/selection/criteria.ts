import type { Criterion } from './criterion.ts';
import { discriminationIndex } from './discriminationIndex.ts';
import { expectedInformation } from './expectedInformation.ts';
import { kullbackLeibler } from './kullbackLeibler.ts';
import { maximumInformation } from './maximumInformation.ts';
import { nearestDifficulty, nearestMaximum } from './nearestAbility.ts';
import { posteriorVariance } from './posteriorVariance.ts';
import { weightedInformation } from './weightedInformation.ts';

/** The selection criteria a design may name. */
export const criteria = {
  mfi: maximumInformation,
  bopt: nearestDifficulty,
  thopt: nearestMaximum,
  mlwi: weightedInformation('likelihood'),
  mpwi: weightedInformation('posterior'),
  /** Expected information with the observed information of each response. */
  mei: expectedInformation('observed'),
  /** Expected information with Fisher's. */
  meifisher: expectedInformation('fisher'),
  mepv: posteriorVariance,
  kl: kullbackLeibler('likelihood'),
  klp: kullbackLeibler('posterior'),
  gdi: discriminationIndex('likelihood'),
  gdip: discriminationIndex('posterior'),
} as const satisfies Record<string, Criterion>;

export type CriterionName = keyof typeof criteria;
