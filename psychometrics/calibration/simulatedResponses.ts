import type { Random } from '../numerics/seededRandom.ts';
import { type ModelParameters, scoreCurve } from './calibrationModel.ts';
import { notAdministered, type ResponseMatrix } from './responseMatrix.ts';

/**
 * Responses of persons of known ability to items of known parameters: what a calibration must find again.
 *
 * @param abilities θ of each person, in logits
 * @param isMissing whether a person is not asked an item
 */
export function simulatedResponses(
  items: readonly ModelParameters[],
  abilities: ArrayLike<number>,
  random: Random,
  isMissing: (person: number, item: number) => boolean = () => false,
): ResponseMatrix {
  const codes = new Int8Array(abilities.length * items.length);
  for (let person = 0, at = 0; person < abilities.length; person++) {
    for (let item = 0; item < items.length; item++, at++) {
      const { p } = scoreCurve(items[item]!, abilities[person]!);
      let left = random();
      let code = 0;
      while (code < p.length - 1 && left >= p[code]!) left -= p[code++]!;
      codes[at] = isMissing(person, item) ? notAdministered : code;
    }
  }
  return { persons: abilities.length, items: items.length, codes };
}

/** Abilities drawn from a normal distribution (Box & Muller 1958). */
export function normalAbilities(count: number, mean: number, sd: number, random: Random): Float64Array {
  return Float64Array.from({ length: count }, () => {
    return mean + sd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
}
