import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreDistribution } from './scoreDistribution.ts';

test('[LK5] the score distribution is what counting all patterns gives', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 }), (p) => {
      const counted = new Array<number>(p.length + 1).fill(0);
      for (let pattern = 0; pattern < 2 ** p.length; pattern++) {
        let [chance, score] = [1, 0];
        p.forEach((right, item) => {
          const correct = (pattern >> item) & 1;
          chance *= correct ? right : 1 - right;
          score += correct;
        });
        counted[score]! += chance;
      }
      const found = scoreDistribution(p);
      expect(found.length).toBe(p.length + 1);
      counted.forEach((chance, score) => {
        expect(found[score]).toBeCloseTo(chance, 12);
      });
    }),
  );
});
