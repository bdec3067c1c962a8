import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { Response } from './response.ts';
import { rightResponse } from './rightResponse.ts';
import { scoreResponse } from './scoreResponse.ts';
import { wrongResponse } from './wrongResponse.ts';

test('[RR1] the right response of an item of any type earns the whole point', () => {
  fc.assert(
    fc.property(arbitraryItem, (content) => {
      const response = rightResponse(content);
      expect(Response.parse(response)).toEqual(response);
      expect(scoreResponse(content, response)).toBe(1);
    }),
  );
});

test('[RR2] a wrong response of an item of any type never earns the whole point, whatever chance brings', () => {
  fc.assert(
    fc.property(arbitraryItem, fc.integer(), (content, seed) => {
      const response = wrongResponse(content, seededRandom(seed));
      expect(Response.parse(response)).toEqual(response);
      expect(scoreResponse(content, response)).toBeLessThan(1);
    }),
  );
});

test.each([
  { value: 2.5, decimals: 1, text: '2,5' },
  { value: -0.125, decimals: 1, text: '-0,125' },
  { value: 40, decimals: 0, text: '40' },
])('[RR3] the right number $text is written in its decimals, or in as many as it needs', (said) => {
  const { value, decimals, text } = said;
  const content = { ...itemsOfEveryType.numeric, value, decimals, tolerance: 0 };
  expect(rightResponse(content)).toEqual({ type: 'numeric', text });
});
