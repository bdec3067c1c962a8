import type { Bank } from '../irt/bank.ts';
import { steepestSlope } from '../irt/categoryModel.ts';
import { type Choose, chooseBest, narrowed } from '../selection/choice.ts';

/**
 * Divides a bank into strata of rising discrimination: items ranked by slope, K strata of ⌊n/K⌋ items, the
 * remainder in the last; of equal slopes the lower index ranks first.
 *
 * @param count K, the number of strata
 * @returns the stratum of each item, from 0 (the least discriminating) to K − 1
 * @throws {RangeError} when there are not at least as many items as strata
 * @see Chang & Ying (1999), a-Stratified Multistage Computerized Adaptive Testing
 */
export function strataByDiscrimination(bank: Bank, count: number): Int32Array {
  if (!(Number.isInteger(count) && count >= 1 && count <= bank.size)) {
    throw new RangeError(`${bank.size} items cannot be divided into ${count} strata`);
  }
  const slopes = bank.a.map((a, item) => {
    const model = bank.polytomous.get(item);
    return model ? steepestSlope(model) : a;
  });
  const ranked = Array.from(slopes.keys()).sort((x, y) => slopes[x]! - slopes[y]! || x - y);
  const each = Math.floor(bank.size / count);
  const strata = new Int32Array(bank.size);
  ranked.forEach((item, rank) => {
    strata[item] = Math.min(count - 1, Math.floor(rank / each));
  });
  return strata;
}

/**
 * a-stratified selection: the test has a stage per stratum, and each stage asks items of its own stratum only,
 * so that the best items are kept for when θ is known. Within a stratum θ should be matched by difficulty
 * (criterion bOpt). A stratum that runs out is followed by the next one up, then by those below.
 *
 * @param strata the stratum of each item
 * @param stageLengths how many items each stage asks; the last stage goes on to the end of the test
 * @param then how an item is chosen within the stratum
 */
export function aStratified(
  strata: ArrayLike<number>,
  stageLengths: readonly number[],
  then: Choose = chooseBest,
): Choose {
  const ends = stageLengths.map((_, stage) =>
    stageLengths.slice(0, stage + 1).reduce((sum, length) => sum + length, 0),
  );
  return (choice) => {
    const reached = ends.findIndex((end) => choice.items.length < end);
    const stage = reached < 0 ? stageLengths.length - 1 : reached;
    const present = new Set<number>();
    choice.open.forEach((isOpen, item) => {
      if (isOpen === 1) present.add(strata[item]!);
    });
    const above = [...present].filter((stratum) => stratum >= stage).sort((x, y) => x - y);
    const below = [...present].filter((stratum) => stratum < stage).sort((x, y) => y - x);
    const stratum = [...above, ...below][0];
    return stratum === undefined ? undefined : then(narrowed(choice, (item) => strata[item] === stratum));
  };
}
