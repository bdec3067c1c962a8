import { describe, expect, test } from 'vitest';
import type { TestMaterial } from '#server/bank/testMaterial.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import { finishedAttempt } from '#tests/support/finishedAttempt.ts';
import { madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import { abilityOf, areaAbility, type ScoredItem, scoredItems } from './scoredAttempt.ts';

const parameters = [
  { a: 1, b: 0, c: 0 },
  { a: 1, b: 0, c: 0 },
  { a: 1.4, b: 0.8, c: 0.2 },
  { a: 0.8, b: -0.6, c: 0.25 },
  { a: 1.1, b: 1.5, c: 0.2 },
];
const codes = ['LHK-001', 'LHK-002', 'LHK-003', 'LHK-004', 'LHK-005'];
const material: TestMaterial = testMaterial(
  madeDesign(5),
  madeRelease(codes.map((code, i) => madeEntry(code, { parameters: parameters[i]! }))),
);
const scored = (...answers: [string, boolean][]) => scoredItems(finishedAttempt(material, answers));

/** Mean and standard deviation of a normal prior times the likelihood, by a sum over 20,001 points. */
function posterior(items: readonly ScoredItem[], mean = 0, sd = 1) {
  let [total, first, second] = [0, 0, 0];
  for (let k = -10_000; k <= 10_000; k++) {
    const theta = k / 1_000;
    let density = Math.exp(-0.5 * ((theta - mean) / sd) ** 2);
    for (const { index, correct } of items) {
      const { a, b, c } = parameters[index]!;
      const p = c + (1 - c) / (1 + Math.exp(-a * (theta - b)));
      density *= correct ? p : 1 - p;
    }
    total += density;
    first += density * theta;
    second += density * theta * theta;
  }
  const theta = first / total;
  return { theta, standardError: Math.sqrt(second / total - theta ** 2) };
}

function expectClose(got: { theta: number; standardError: number }, want: typeof got): void {
  expect(got.theta).toBeCloseTo(want.theta, 3);
  expect(got.standardError).toBeCloseTo(want.standardError, 3);
}

describe('scoring', () => {
  test('[FB2] counts the key as right and everything else as wrong, in the order of the answers', () => {
    expect(
      scored(['LHK-003', true], ['LHK-001', false]).map(({ position, index, correct }) => [
        position,
        index,
        correct,
      ]),
    ).toEqual([
      [1, 2, true],
      [2, 0, false],
    ]);
  });
});

describe('ability', () => {
  test('[FB3] without an answer is what the design assumes beforehand', () => {
    const { theta, standardError } = abilityOf(material, []);
    expect(theta).toBeCloseTo(0, 10);
    expect(standardError).toBeCloseTo(1, 5);
  });

  test('[FB3] of one right and one wrong answer to the same kind of item is the middle', () => {
    expect(abilityOf(material, scored(['LHK-001', true], ['LHK-002', false])).theta).toBeCloseTo(0, 10);
  });

  test.each([
    [true, true, true, true, true],
    [false, false, false, false, false],
    [true, false, true, false, true],
  ])('[FB3] after %s %s %s %s %s is the mean of the posterior, worked out another way', (...right) => {
    const items = scored(...codes.map((code, i): [string, boolean] => [code, right[i]!]));
    expectClose(abilityOf(material, items), posterior(items));
  });
});

describe('ability in an area', () => {
  const own = scored(['LHK-003', false], ['LHK-004', false]);
  const elsewhere = scored(['LHK-001', true], ['LHK-002', true], ['LHK-005', true]);

  test('[FB4] starts from the other areas, widened by how much areas differ, and adds its own answers once', () => {
    const other = posterior(elsewhere);
    const sd = Math.sqrt(other.standardError ** 2 + 0.6 ** 2);
    expectClose(areaAbility(material, own, elsewhere), posterior(own, other.theta, sd));
  });

  test('[FB4] with nothing elsewhere starts from the design’s own prior, widened', () => {
    expectClose(areaAbility(material, own, []), posterior(own, 0, Math.sqrt(1.36)));
  });

  test('[FB4] lies between what the area alone and the rest alone would say', () => {
    const { theta } = areaAbility(material, own, elsewhere);
    expect(theta).toBeGreaterThan(posterior(own, 0, Math.sqrt(1.36)).theta);
    expect(theta).toBeLessThan(posterior(elsewhere).theta);
  });
});
