import { describe, expect, test } from 'vitest';
import { exposurePrices, type PriceLedger, recordedPrices, startingPrices } from './exposurePrices.ts';

const design = { bankSize: 3, maximumRate: 0.25, minimumRate: 0, step: 0.01 };

/** The ledger after so many candidates who all got the same items. */
function ledgerAfter(
  ledger: PriceLedger,
  candidates: number,
  items: readonly number[],
  withheld: number[] = [],
) {
  let last = ledger;
  for (let k = 0; k < candidates; k++) last = recordedPrices(last, items, withheld);
  return last;
}

describe('prices', () => {
  test('[EX5] one candidate in four leaves the price where it is; more raise it, fewer lower it, never below 0', () => {
    const dear = ledgerAfter(startingPrices(design), 10, [0]);
    expect(exposurePrices(dear)[0]).toBeCloseTo(10 * 0.01 * 3, 12);
    const even = ledgerAfter(ledgerAfter(dear, 1, [0]), 3, []);
    expect(exposurePrices(even)[0]).toBeCloseTo(exposurePrices(dear)[0]!, 12);
    expect([...exposurePrices(ledgerAfter(dear, 100, []))]).toEqual([0, 0, 0]);
  });

  test('[EX5] the price of a withheld item stands still', () => {
    const dear = ledgerAfter(startingPrices(design), 10, [0]);
    expect(exposurePrices(ledgerAfter(dear, 20, [1], [0]))[0]).toBe(exposurePrices(dear)[0]);
  });

  test('[EX5] an item nobody takes falls due at the minimum rate, grows cheaper until it is taken, and not all at once', () => {
    const fresh = startingPrices({ ...design, bankSize: 100, minimumRate: 0.1 });
    const onSale = (candidates: number) =>
      exposurePrices(ledgerAfter(fresh, candidates, [])).filter((price) => price < 0).length;
    expect([0, 5, 10].map(onSale)).toEqual([0, expect.closeTo(50, -0.5), 99]); // the first is exactly due
    const late = ledgerAfter(fresh, 30, []);
    expect(exposurePrices(late)[0]).toBeCloseTo(-0.01 * (30 - 10), 12);
    expect(exposurePrices(recordedPrices(late, [0], []))[0]).toBeGreaterThanOrEqual(0);
  });

  test('[EX5] leaves the ledger before as it was', () => {
    const fresh = startingPrices(design);
    recordedPrices(fresh, [0], []);
    expect([...exposurePrices(fresh)]).toEqual([0, 0, 0]);
  });

  test.each([
    [{ maximumRate: 0 }, 'must lie in (0, 1]'],
    [{ minimumRate: 0.3 }, 'must lie in [0, 0.25]'],
    [{ step: 0 }, 'must be > 0'],
  ])('[EX5] refuses %o', (own, reason) => {
    expect(() => startingPrices({ ...design, ...own })).toThrow(reason);
  });
});
