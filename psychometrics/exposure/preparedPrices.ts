import { type PriceDesign, type PriceLedger, recordedPrices, startingPrices } from './exposurePrices.ts';

/** What prices are found for. */
export interface PriceProblem extends Pick<PriceDesign, 'bankSize' | 'maximumRate'> {
  readonly candidates: number;
  /** Gives a simulated candidate a whole test at these prices. */
  readonly administer: (prices: Float64Array, candidate: number) => readonly number[];
}

/** The step of the first candidate, as a share; far from the prices it has to be long. */
const firstStep = 0.01;
/** After so many candidates the step has shrunk to 1/√2 of the first. */
const patience = 50;

/**
 * Finds what each item should cost, by simulating tests before anybody comes. Prices that begin at zero follow the
 * candidates; where everybody starts at once they cannot, and until they are right items are spent or withheld.
 * Candidate k moves them as `recordedPrices` does, without withholding, by a step that shrinks:
 *
 *     stepₖ = s / √(1 + k/50),   k = 0 … n − 1
 *
 * The result is the mean of the prices over the second half of the candidates, as the prices themselves keep
 * moving around the optimum of the dual.
 *
 * @throws {RangeError} for a rate or a number of candidates that cannot be
 * @see Polyak & Juditsky (1992), Acceleration of Stochastic Approximation by Averaging
 */
export function findPrices({ bankSize, maximumRate, candidates, administer }: PriceProblem): Float64Array {
  if (!(Number.isSafeInteger(candidates) && candidates >= 1)) {
    throw new RangeError(`prices need candidates to be found by, not ${candidates}`);
  }
  let ledger: PriceLedger = startingPrices({ bankSize, maximumRate, minimumRate: 0, step: firstStep });
  const counted = Math.ceil(candidates / 2);
  const mean = new Float64Array(bankSize);
  for (let candidate = 0; candidate < candidates; candidate++) {
    const step = firstStep / Math.sqrt(1 + candidate / patience);
    const items = administer(ledger.surcharge, candidate);
    ledger = recordedPrices({ ...ledger, design: { ...ledger.design, step } }, items, []);
    if (candidate < candidates - counted) continue;
    for (let item = 0; item < bankSize; item++) mean[item]! += ledger.surcharge[item]! / counted;
  }
  return mean;
}
