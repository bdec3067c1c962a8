import { describe, expect, test } from 'vitest';
import { compileBank, InvalidItemParameters, itemOf } from './bank.ts';
import { expectedScore, testCharacteristicCurve } from './expectedScore.ts';
import { probability } from './logistic.ts';
import type { PolytomousItem } from './polytomousItem.ts';
import { fillInformation, itemInformation, testInformation } from './testInformation.ts';

describe('a bank with polytomous items', () => {
  const bank = compileBank([
    [1.2, 0, 0.2, 1],
    { model: 'grm', a: 1, thresholds: [-1, 0, 1] },
    [0.8, 1, 0, 1],
    { model: 'pcm', thresholds: [0.5, -0.5] },
  ]);

  test('[IR8] knows the highest score of each item, and keeps the models apart', () => {
    expect([...bank.highestScore]).toEqual([1, 3, 1, 2]);
    expect([...bank.polytomous.keys()]).toEqual([1, 3]);
    expect(itemOf(bank, 2)).toEqual({ a: 0.8, b: 1, c: 0, d: 1 });
    expect(() => itemOf(bank, 1)).toThrow('item 1 is polytomous');
  });

  test('[IR8] gives each item the information its model gives it', () => {
    const values = new Float64Array(4);
    fillInformation(bank, 0.3, values);
    for (const item of [0, 1, 2, 3]) expect(values[item]).toBe(itemInformation(bank, item, 0.3));
    expect(values.every((value) => value > 0)).toBe(true);
    expect(testInformation(bank, [0, 1, 2, 3], 0.3)).toBeCloseTo(values.reduce((x, y) => x + y));
  });

  test('[IR9] the test characteristic curve sums the expected scores', () => {
    const whole = testCharacteristicCurve(bank, [0, 1, 2, 3], 0);
    expect(expectedScore(bank, 0, 0)).toBe(probability(0, itemOf(bank, 0)));
    expect(expectedScore(bank, 1, 0)).toBeCloseTo(1.5, 12); // symmetric about 0
    expect(expectedScore(bank, 3, 0)).toBeCloseTo(1, 12);
    expect(whole).toBeCloseTo(
      [0, 1, 2, 3].reduce((sum, item) => sum + expectedScore(bank, item, 0), 0),
      12,
    );
  });
});

test.each<{ item: PolytomousItem; reason: string }>([
  { item: { model: 'grm', a: 0, thresholds: [0] }, reason: 'a must be greater than 0' },
  { item: { model: 'gpcm', a: Number.NaN, thresholds: [0] }, reason: 'a is not a finite number' },
  { item: { model: 'gpcm', a: 101, thresholds: [0] }, reason: 'a must not exceed 100' },
  { item: { model: 'grm', a: 1, thresholds: [0, 0] }, reason: 'thresholds must ascend' },
  { item: { model: 'grm', a: 1, thresholds: [1, 0] }, reason: 'thresholds must ascend' },
  { item: { model: 'pcm', thresholds: [] }, reason: 'thresholds are missing' },
  { item: { model: 'pcm', thresholds: [0, Number.NaN] }, reason: 'thresholds hold NaN' },
  { item: { model: 'pcm', thresholds: [1001] }, reason: 'thresholds must lie within ±1000' },
  { item: { model: 'pcm', thresholds: Array(100).fill(0) }, reason: 'thresholds are more than 99' },
  { item: { model: 'rsm', location: Number.NaN, steps: [0] }, reason: 'b must be a number within ±1000' },
  { item: { model: 'nrm', slopes: [1, 2], intercepts: [0] }, reason: 'thresholds must hold a slope and' },
  { item: { model: 'nrm', slopes: [0], intercepts: [1] }, reason: 'thresholds hold no slope other than 0' },
  { item: { model: 'nrm', slopes: [101], intercepts: [1] }, reason: 'thresholds hold a slope beyond ±100' },
])('[IR6] refuses $item.model: $reason', ({ item, reason }) => {
  const compile = () => compileBank([[1, 0, 0, 1], item]);
  expect(compile).toThrow(InvalidItemParameters);
  expect(compile).toThrow(`item 1: ${reason}`);
});
