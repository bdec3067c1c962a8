import { checkMaximumRate } from './maximumRate.ts';

/** How items are priced. */
export interface PriceDesign {
  readonly bankSize: number;
  /** Share of candidates above which an item becomes dearer, in (0, 1]. */
  readonly maximumRate: number;
  /** Share of candidates below which an item becomes cheaper, in [0, maximumRate]. */
  readonly minimumRate: number;
  /** How fast prices follow, as a share of the value of the best item; > 0. */
  readonly step: number;
}

/** What the items cost after the candidates so far. Never changed, only replaced. */
export interface PriceLedger {
  readonly design: PriceDesign;
  /** What the maximum rate costs, ≥ 0. */
  readonly surcharge: Float64Array;
  /** Candidates since the item was last given; at the beginning spread evenly, so that not all items fall due at once. */
  readonly waited: Float64Array;
}

/** Its multiples are spread evenly over [0, 1), however many are taken. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/**
 * Before the first candidate.
 *
 * @param surcharge as prepared; every item is free when absent
 * @throws {RangeError} when rates or step can mean nothing
 */
export function startingPrices(
  design: PriceDesign,
  surcharge: Float64Array = new Float64Array(design.bankSize),
): PriceLedger {
  const { bankSize, maximumRate, minimumRate, step } = design;
  checkMaximumRate(maximumRate);
  if (!(minimumRate >= 0 && minimumRate <= maximumRate)) {
    throw new RangeError(`a minimum exposure rate must lie in [0, ${maximumRate}], not ${minimumRate}`);
  }
  if (!(step > 0 && step < Infinity)) throw new RangeError(`a step of prices must be > 0, not ${step}`);
  const spread = (item: number) => (item * goldenRatio) % 1;
  const waited = Float64Array.from({ length: bankSize }, (_, item) =>
    minimumRate > 0 ? spread(item) / minimumRate : 0,
  );
  return { design, surcharge, waited };
}

/**
 * The ledger after one more candidate. With g = 1 for the items given and 0 for the others, the surcharge follows
 * a subgradient of the dual of "as much information as possible with every rate at most r":
 *
 *     λ ← max(0, λ + step · (g − r) / r)
 *
 * It stays where the item was withheld, as that candidate could not show whether the price is right.
 *
 * @param withheld items the candidate could not get
 * @see Held, Wolfe & Crowder (1974), Validation of Subgradient Optimization
 */
export function recordedPrices(
  ledger: PriceLedger,
  items: readonly number[],
  withheld: readonly number[],
): PriceLedger {
  const { maximumRate, step } = ledger.design;
  const surcharge = ledger.surcharge.map((price) => Math.max(0, price - step));
  const waited = ledger.waited.map((candidates) => candidates + 1);
  for (const item of withheld) surcharge[item] = ledger.surcharge[item]!;
  for (const item of items) {
    surcharge[item] = Math.max(0, ledger.surcharge[item]! + step * (1 / maximumRate - 1));
    waited[item] = 0;
  }
  return { design: ledger.design, surcharge, waited };
}

/**
 * What each item costs the next candidate, to be taken off its value: the surcharge, less a step for each
 * candidate it has waited beyond the 1/m that the minimum rate m allows. So an item in demand goes to those to
 * whom it tells most, and one in no demand to whom it costs least; chance would give both to anybody.
 */
export function exposurePrices({ design, surcharge, waited }: PriceLedger): Float64Array {
  const { minimumRate, step } = design;
  if (minimumRate === 0) return surcharge;
  return surcharge.map((price, item) => price - step * Math.max(0, waited[item]! - 1 / minimumRate));
}
