import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import { assembleTest, meetsAll } from './assembleTest.ts';
import { compileBlueprint } from './blueprint.ts';
import { linearProgram } from './linearProgram.ts';
import { randomBlueprint } from './randomBlueprint.ts';
import { swapRepair } from './swapRepair.ts';

const everyColumn = [0, 1, 2, 3, 4];

function programOf(words: readonly number[], total: number, values = [5, 4, 3, 2, 1]) {
  const count = { columns: everyColumn, lower: 2, upper: 2 };
  const sum = { columns: everyColumn, weights: words, lower: total, upper: total };
  return linearProgram(Float64Array.from(values), [count, sum]);
}

test('[AS18] by hand: one swap meets the sum, and of two that do the more valuable is taken', () => {
  // Columns 0 and 1 have 30 words, 50 are asked: 0 with 3 or with 4 has them, and 3 is worth more.
  const repaired = swapRepair(programOf([10, 20, 35, 40, 40], 50), Uint8Array.of(1, 1, 0, 0, 0), everyColumn);
  expect(repaired).toEqual(Uint8Array.of(1, 0, 0, 1, 0));
  expect(
    swapRepair(programOf([10, 20, 35, 40, 40], 30), Uint8Array.of(1, 1, 0, 0, 0), everyColumn),
  ).toBeUndefined();
  expect(
    swapRepair(programOf([10, 20, 35, 40, 40], 50), Uint8Array.of(1, 1, 0, 0, 0), [1, 2]),
  ).toBeUndefined();
});

test('[AS18] what it returns meets every row, and moves nothing that may not move', () => {
  const words = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 3 }), (list, other) => {
      fc.pre(list[other] !== list[0]);
      const total = list[other]! + list[4]!; // the swap of 0 for `other` meets it
      const repaired = swapRepair(programOf(list, total), Uint8Array.of(1, 0, 0, 0, 1), [0, 1, 2, 3])!;
      expect(repaired[4]).toBe(1);
      expect(repaired.reduce((sum, x) => sum + x, 0)).toBe(2);
      expect(repaired.reduce((sum, x, k) => sum + x * list[k]!, 0)).toBe(total);
    }),
  );
});

test('[AS18] a sum may be asked to the unit: such tests are found, within 0.1 % of their bound', () => {
  for (let k = 0; k < 6; k++) {
    const random = seededRandom(`to the unit ${k}`);
    const range = { minimum: 25, maximum: 25 };
    const source = randomBlueprint(random, { itemCount: 120, range, slack: 2, sets: k % 3 });
    const words = Array.from({ length: 120 }, () => 10 + Math.floor(160 * random()) / 2);
    const total = source.witness.full.reduce((sum, item) => sum + words[item]!, 0);
    const exact = { name: 'words', items: [...words.keys()], weights: words, minimum: total, maximum: total };
    const values = Float64Array.from({ length: 120 }, () => random() ** 2);
    const blueprint = compileBlueprint({ ...source, constraints: [...source.constraints, exact] });
    const problem = { blueprint, values, length: 25, included: [] };
    const result = assembleTest(problem);
    if (result.kind !== 'assembled') throw new Error(result.kind);
    expect(result.bound / result.objective - 1).toBeLessThan(0.00101);
    const chosen = Uint8Array.from(values, (_, item) => (result.items.includes(item) ? 1 : 0));
    expect(meetsAll(problem, chosen)).toBe(true);
  }
});

test('[AS18] an exact sum of figures without a common unit is refused: hardly any test meets it', () => {
  const words = { name: 'words', items: [0, 1, 2], minimum: 2, maximum: 2 };
  const source = (weights: number[], room = 0) => ({
    itemCount: 3,
    constraints: [{ ...words, maximum: 2 + room, weights }],
    enemies: [],
  });
  expect(() => compileBlueprint(source([1.2345678, 0.7654322, 1]))).toThrow(
    'words: it asks for exactly 2 of figures with more than four decimals; leave room between minimum and maximum',
  );
  for (const weights of [
    [0.5, 1.5, 1.25],
    [Math.PI, Math.PI, 0],
    [20, 30, 40],
  ]) {
    expect(() => compileBlueprint(source(weights))).not.toThrow();
  }
  expect(() => compileBlueprint(source([1.2345678, 0.7654322, 1], 0.01))).not.toThrow();
});
