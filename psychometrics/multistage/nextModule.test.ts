import { expect, test } from 'vitest';
import { compileBank, type ItemRow } from '../irt/bank.ts';
import { criteria } from '../selection/criteria.ts';
import { checkModules, nextModule } from './nextModule.ts';

const bank = compileBank([0, 0, -2, -2, 0, 0, 2, 2].map((b): ItemRow => [1, b, 0, 1]));
const design = {
  modules: [
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
  ],
  followers: [[1, 2, 3], [], [], []],
};

test.each([
  { theta: -2, module: 1 },
  { theta: 0.1, module: 2 },
  { theta: 1.8, module: 3 },
])('[MS1] at θ = $theta the module of that difficulty follows', ({ theta, module }) => {
  expect(nextModule(bank, design, 0, criteria.mfi, { theta })).toBe(module);
});

test('[MS1] only a module that may follow does; after the last stage none', () => {
  const narrow = { ...design, followers: [[1, 2], [], [], []] };
  expect(nextModule(bank, narrow, 0, criteria.mfi, { theta: 2 })).toBe(2);
  expect(nextModule(bank, design, 3, criteria.mfi, { theta: 2 })).toBeUndefined();
});

test.each([
  { modules: [[0], []], followers: [[1], []], reason: 'module 1 has no items' },
  { modules: [[0], [0]], followers: [[1], []], reason: 'item 0 is in modules 0 and 1' },
  { modules: [[0], [9]], followers: [[1], []], reason: 'item 9 of module 1 is not in a bank of 8 items' },
  { modules: [[0], [1]], followers: [[1]], reason: 'a list of followers' },
  { modules: [[0], [1]], followers: [[2], []], reason: 'module 0 leads to 2, which is none' },
  { modules: [[0], [1]], followers: [[1], [0]], reason: 'module 0 can follow itself' },
])('[MS1] refuses a design: $reason', ({ modules, followers, reason }) => {
  expect(() => checkModules(bank, { modules, followers })).toThrow(reason);
});
