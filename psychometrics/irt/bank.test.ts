import { describe, expect, test } from 'vitest';
import { compileBank, InvalidItemParameters, type ItemRow, itemOf } from './bank.ts';

describe('compileBank', () => {
  test('[IR5] multiplies the scaling constant into the slopes', () => {
    const bank = compileBank([[1.2, -0.5, 0.2, 0.95]], 1.702);
    expect(itemOf(bank, 0)).toEqual({ a: 1.2 * 1.702, b: -0.5, c: 0.2, d: 0.95 });
  });

  test.each<{ row: ItemRow; parameter: string; reason: string }>([
    { row: [Number.NaN, 0, 0, 1], parameter: 'a', reason: 'is not a finite number' },
    { row: [0, 0, 0, 1], parameter: 'a', reason: 'must be greater than 0' },
    { row: [-1, 0, 0, 1], parameter: 'a', reason: 'must be greater than 0' },
    { row: [101, 0, 0, 1], parameter: 'a', reason: 'must not exceed 100' },
    { row: [1, Number.POSITIVE_INFINITY, 0, 1], parameter: 'b', reason: 'is not a finite number' },
    { row: [1, 1001, 0, 1], parameter: 'b', reason: 'must lie within ±1000' },
    { row: [1, 0, -0.1, 1], parameter: 'c', reason: 'must be a probability in [0, 1)' },
    { row: [1, 0, Number.NaN, 1], parameter: 'c', reason: 'must be a probability in [0, 1)' },
    { row: [1, 0, 0.5, 0.5], parameter: 'c', reason: 'must be less than d' },
    { row: [1, 0, 0, 1.1], parameter: 'd', reason: 'must be a probability in (0, 1]' },
  ])('[IR6] refuses $row: $parameter $reason', ({ row, parameter, reason }) => {
    const compile = () => compileBank([[1, 0, 0, 1], row]);
    expect(compile).toThrow(InvalidItemParameters);
    expect(compile).toThrow(`item 1: ${parameter} ${reason}`);
  });

  test('[IR6] names everything that is wrong at once', () => {
    const compile = () => compileBank([[0, 0, 0, 1] as const, [1, Number.NaN, 0, 2] as const]);
    expect(compile).toThrow('item 0: a must be greater than 0; item 1: b is not a finite number; item 1: d');
  });

  test('[IR6] an empty bank is a bank, and asking it for an item is a mistake', () => {
    expect(() => itemOf(compileBank([]), 0)).toThrow('item 0 is not in a bank of 0 items');
  });
});
