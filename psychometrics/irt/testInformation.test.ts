import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abilityOfMaximumInformation } from './abilityOfMaximumInformation.ts';
import { compileBank, type ItemRow, itemOf } from './bank.ts';
import { information } from './logistic.ts';
import { fillInformation, itemInformation, testInformation } from './testInformation.ts';

const rows: fc.Arbitrary<ItemRow> = fc.tuple(
  fc.double({ min: 0.2, max: 4, noNaN: true }),
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.4, noNaN: true })),
  fc.oneof(fc.constant(1), fc.double({ min: 0.6, max: 1, noNaN: true })),
);
const abilities = fc.double({ min: -300, max: 300, noNaN: true });

test('[IR3] the hot path gives the information of the definition, in the tails as well', () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 20 }), abilities, (bankRows, theta) => {
      const bank = compileBank(bankRows);
      const values = new Float64Array(bank.size);
      fillInformation(bank, theta, values);
      values.forEach((value, item) => {
        const expected = information(theta, itemOf(bank, item));
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * expected + 1e-300);
        expect(itemInformation(bank, item, theta)).toBe(value);
      });
      expect(testInformation(bank, values.keys(), theta)).toBeCloseTo(
        values.reduce((sum, value) => sum + value, 0),
      );
    }),
  );
});

test.each([
  { a: 1.5, c: 0, theta: 0.3, why: 'without guessing an item informs most at its difficulty' },
  {
    a: 1.5,
    c: 0.2,
    theta: 0.3 + Math.log((1 + Math.sqrt(2.6)) / 2) / 1.5,
    why: 'guessing moves the peak up',
  },
])('[IR4] $why', ({ a, c, theta }) => {
  expect(abilityOfMaximumInformation({ a, b: 0.3, c, d: 1 })).toBeCloseTo(theta, 12);
});

test('[IR4] no ability near or far gives more information than the peak', () => {
  fc.assert(
    fc.property(rows, fc.double({ min: -10, max: 10, noNaN: true }), ([a, b, c, d], distance) => {
      const item = { a, b, c, d };
      const peak = abilityOfMaximumInformation(item);
      expect(information(peak + distance, item)).toBeLessThanOrEqual(information(peak, item) * (1 + 1e-12));
      expect(information(peak + 2 * distance, item)).toBeLessThanOrEqual(
        information(peak + distance, item) * (1 + 1e-12),
      );
    }),
  );
});
