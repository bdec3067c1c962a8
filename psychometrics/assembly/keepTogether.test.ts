import { expect, test } from 'vitest';
import { compileBlueprint } from './blueprint.ts';
import { keepTogether, restOfSet } from './keepTogether.ts';

const { sets = [] } = compileBlueprint({
  itemCount: 9,
  constraints: [],
  enemies: [],
  sets: [
    { name: 'knee', items: [1, 4, 7] },
    { name: 'cough', items: [2, 3], minimum: 1 },
  ],
});

test('[AS13] the items of a set stand side by side, where the first of them was', () => {
  expect(keepTogether(sets, [0, 1, 3, 4, 6, 7])).toEqual([0, 1, 4, 7, 3, 6]);
});

test.each([
  { administered: [], rest: [], why: 'nothing has begun' },
  { administered: [0], rest: [], why: 'the last item is in no set' },
  { administered: [0, 4], rest: [1, 7], why: 'the knee has begun' },
  { administered: [1, 4, 7], rest: [], why: 'the knee is complete' },
  { administered: [3], rest: [], why: 'the shadow test has no more of the cough' },
])('[AS13] the rest of a set comes first: $why', ({ administered, rest }) => {
  expect(restOfSet(sets, administered, [0, 1, 3, 4, 7])).toEqual(rest);
});
