import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelHeights } from './labelHeights.ts';

test('[SCN3] the names of option curves keep their order and never stand over one another', () => {
  expect(labelHeights([50, 52, 10], 14, 200)).toEqual([50, 64, 10]);
  expect(labelHeights([198, 199], 14, 200)).toEqual([186, 200]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 5 }), (ends) => {
      const sorted = labelHeights(ends, 14, 200).toSorted((x, y) => x - y);
      for (const [i, height] of sorted.slice(1).entries()) {
        expect(height - sorted[i]!).toBeGreaterThanOrEqual(14);
      }
      expect(Math.max(0, ...sorted)).toBeLessThanOrEqual(200);
    }),
  );
});
