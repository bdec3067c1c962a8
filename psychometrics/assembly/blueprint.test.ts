import { describe, expect, test } from 'vitest';
import { type BlueprintSource, compileBlueprint, InvalidBlueprint, violatedRows } from './blueprint.ts';

const source = (change: Partial<BlueprintSource>): BlueprintSource => ({
  itemCount: 4,
  constraints: [],
  enemies: [],
  ...change,
});

describe('compileBlueprint', () => {
  test.each([
    { items: [4], minimum: 0, maximum: 1, reason: 'item 4 is not in a bank of 4 items' },
    { items: [-1], minimum: 0, maximum: 1, reason: 'item -1 is not in a bank' },
    { items: [1.5], minimum: 0, maximum: 1, reason: 'item 1.5 is not in a bank' },
    { items: [0], minimum: -1, maximum: 1, reason: 'minimum -1 is not a whole number' },
    { items: [0], minimum: 0, maximum: Number.NaN, reason: 'maximum NaN is not a whole number' },
    { items: [0], minimum: 2, maximum: 1, reason: 'minimum 2 exceeds maximum 1' },
  ])('[AS8] refuses a constraint: $reason', ({ reason, ...constraint }) => {
    const compile = () => compileBlueprint(source({ constraints: [{ name: 'theme', ...constraint }] }));
    expect(compile).toThrow(InvalidBlueprint);
    expect(compile).toThrow(`theme: ${reason}`);
  });

  test('[AS8] refuses a name used twice, and an enemy that is not in the bank', () => {
    const theme = { name: 'theme', items: [0], minimum: 0 };
    expect(() => compileBlueprint(source({ constraints: [theme, theme] }))).toThrow(
      'theme: its name is used twice',
    );
    expect(() => compileBlueprint(source({ enemies: [[0, 9]] }))).toThrow(
      'enemies 1: item 9 is not in a bank',
    );
  });

  test('[AS8] counts an item once, however often a constraint lists it', () => {
    const constraint = { name: 'theme', items: [2, 2, 1], minimum: 2 };
    const blueprint = compileBlueprint(source({ constraints: [constraint] }));
    expect(violatedRows(blueprint, Uint8Array.of(0, 0, 1, 0))).toEqual(['theme']);
    expect(violatedRows(blueprint, Uint8Array.of(0, 1, 1, 0))).toEqual([]);
  });

  test.each([
    { change: { weights: [1] }, reason: 'it has 1 weights for 2 items' },
    { change: { weights: [1, Number.NaN] }, reason: 'the weight of item 1 is NaN, not a number' },
    { change: { items: [1, 1], weights: [1, 2] }, reason: 'item 1 is listed twice' },
    {
      change: { weights: [1, 2], minimum: Number.NEGATIVE_INFINITY },
      reason: 'minimum -Infinity is not a number',
    },
  ])('[AS8] refuses a sum: $reason', ({ change, reason }) => {
    const constraint = { name: 'words', items: [0, 1], minimum: 0.5, maximum: 2.5, ...change };
    expect(() => compileBlueprint(source({ constraints: [constraint] }))).toThrow(`words: ${reason}`);
  });

  test.each([
    { set: { items: [] }, reason: 'it has no items' },
    { set: { items: [1, 1] }, reason: 'it lists an item twice' },
    { set: { items: [1], maximum: 0 }, reason: 'maximum 0 leaves nothing of it' },
    { set: { items: [3, 2] }, reason: 'item 3 is in cough as well' },
    { set: { items: [0, 1], minimum: 2, maximum: 1 }, reason: 'minimum 2 exceeds maximum 1' },
  ])('[AS8] refuses a set: $reason', ({ set, reason }) => {
    const sets = [
      { name: 'cough', items: [3] },
      { name: 'knee', ...set },
    ];
    expect(() => compileBlueprint(source({ sets }))).toThrow(`knee: ${reason}`);
  });

  test('[AS12] a sum is bounded by what its items add, a set by how many of it are in', () => {
    const blueprint = compileBlueprint(
      source({
        constraints: [{ name: 'words', items: [2, 0], weights: [0.1, 0.2], minimum: 0.3, maximum: 0.3 }],
        sets: [{ name: 'knee', items: [1, 2, 3], minimum: 2 }],
      }),
    );
    expect(violatedRows(blueprint, Uint8Array.of(1, 0, 1, 1))).toEqual([]);
    expect(violatedRows(blueprint, Uint8Array.of(1, 0, 0, 0))).toEqual(['words']);
    expect(violatedRows(blueprint, Uint8Array.of(1, 0, 1, 0))).toEqual(['knee']);
  });
});
