import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank } from '#psychometrics/irt/bank.ts';
import { levelOf } from './level.ts';

const ln3 = Math.log(3);
const easy = [1, -ln3, 0, 1] as const;
const middle = [1, 0, 0, 1] as const;
const hard = [1, ln3, 0, 1] as const;
const guessable = [1, 0, 0.25, 1] as const;

describe('a level', () => {
  test.each([
    { what: 'a coin toss on an item as hard as the person is able', items: [middle], theta: 0, percent: 50 },
    { what: 'three out of four at ln 3 above the item', items: [middle], theta: ln3, percent: 75 },
    {
      what: 'the mean of one, two and three out of four',
      items: [easy, middle, hard],
      theta: 0,
      percent: 50,
    },
    { what: 'halfway between guessing and knowing', items: [guessable], theta: 0, percent: 62.5 },
    { what: 'what guessing gives to who knows nothing', items: [guessable], theta: -50, percent: 25 },
  ])('[FB1] is $what', ({ items, theta, percent }) => {
    const bank = compileBank(items);
    const level = levelOf(
      bank,
      items.map((_, i) => i),
      { theta, standardError: 0 },
    );
    expect(level).toEqual({ percent, lower: percent, upper: percent });
  });

  test('[FB1] has a 95 % interval: the levels at 1.96 standard errors below and above', () => {
    const ability = { theta: 0, standardError: ln3 / 1.96 };
    expect(levelOf(compileBank([middle]), [0], ability)).toEqual({ percent: 50, lower: 25, upper: 75 });
  });

  test('[FB1] is over the items asked for only, and rises with ability', () => {
    const bank = compileBank([easy, middle, hard, guessable]);
    expect(levelOf(bank, [2], { theta: 0, standardError: 0 }).percent).toBe(25);
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (theta, standardError) => {
          const { percent, lower, upper } = levelOf(bank, [0, 1, 2, 3], { theta, standardError });
          expect(lower).toBeLessThanOrEqual(percent);
          expect(percent).toBeLessThanOrEqual(upper);
          expect(levelOf(bank, [0, 1, 2, 3], { theta: theta + 1, standardError }).percent).toBeGreaterThan(
            percent,
          );
        },
      ),
    );
  });
});
