import { fillInformation } from '../irt/testInformation.ts';
import type { Criterion } from './criterion.ts';
import { findMostInformative } from './informationIndex.ts';

/**
 * Maximum Fisher information: ask what narrows the current estimate most.
 *
 * @see Lord (1980), Applications of Item Response Theory to Practical Testing Problems, ch. 10
 */
export const maximumInformation: Criterion = {
  fill: (bank, { theta }, into) => fillInformation(bank, theta, into),
  prepare: findMostInformative,
};
