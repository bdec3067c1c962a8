import { expect, test } from 'vitest';
import { distractorAnalysis } from './distractors.ts';
import { scoreGroups } from './scoreGroups.ts';

test('[CT4] by hand: who chose what, from low to high', () => {
  const answers = ['B', 'B', undefined, 'A', 'A', 'C'];
  const { omitted, groupSizes, options } = distractorAnalysis(
    answers,
    ['A', 'B', 'C'],
    ['A'],
    [1, 2, 3, 8, 9, 7],
    2,
  );
  expect(omitted).toBe(1);
  expect(groupSizes).toEqual([3, 3]);
  expect(
    options.map(({ option, isKey, count, proportion, byGroup }) => ({
      option,
      isKey,
      count,
      proportion,
      byGroup,
    })),
  ).toEqual([
    { option: 'A', isKey: true, count: 2, proportion: 0.4, byGroup: [0, 2] },
    { option: 'B', isKey: false, count: 2, proportion: 0.4, byGroup: [2, 0] },
    { option: 'C', isKey: false, count: 1, proportion: 0.2, byGroup: [0, 1] },
  ]);
  const [key, weak] = options;
  expect(key!.optionRest).toBeGreaterThan(0);
  expect(key!.optionRest).toBeLessThan(key!.optionTotal);
  expect(weak!.optionTotal).toBeLessThan(0);
});

test('[CT4] an item may have several keys; answers and keys that are no option are refused', () => {
  const { options } = distractorAnalysis(['A', 'B', 'C', 'A'], ['A', 'B', 'C'], ['A', 'B'], [3, 2, 1, 3]);
  expect(options.filter(({ isKey }) => isKey).map(({ option }) => option)).toEqual(['A', 'B']);
  expect(() => distractorAnalysis(['D'], ['A', 'B'], ['A'], [1])).toThrow(
    'person 0: answer D is not an option',
  );
  expect(() => distractorAnalysis(['A'], ['A', 'B'], ['D'], [1])).toThrow('key D is not an option');
});

test('[CT4] groups are of equal size, and persons with the same score stay in order', () => {
  expect([...scoreGroups([5, 1, 5, 3, 5, 1], 3)]).toEqual([1, 0, 2, 1, 2, 0]);
  expect([...scoreGroups([1, 2, 3, 4, 5, 6, 7], 3)]).toEqual([0, 0, 0, 1, 1, 2, 2]);
  expect(() => scoreGroups([1], 0)).toThrow(RangeError);
});
