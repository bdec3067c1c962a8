import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../numerics/seededRandom.ts';
import { bestOpen, type Choice, type Choose, chooseBest, rankOpen } from './choice.ts';
import { byContentQuota, groupsFurthestBehind } from './contentQuota.ts';
import { byPriorityIndex } from './priorityIndex.ts';
import {
  progressive,
  proportional,
  selectionChances,
  weightByLength,
  weightByPrecision,
} from './progressive.ts';
import { atRandom, randomesque } from './randomesque.ts';
import { byWeightedDeviations } from './weightedDeviations.ts';

function choiceOf(values: readonly number[], given: Partial<Choice> = {}): Choice {
  const random = seededRandom('choice');
  return {
    values: Float64Array.from(values),
    open: new Uint8Array(values.length).fill(1),
    items: [],
    theta: 0,
    se: 1,
    random,
    lottery: () => seededRandom('lottery'),
    ...given,
  };
}

/** How often each item is chosen in many draws. */
function shares(choose: Choose, choice: Choice, draws = 6000): number[] {
  const counts = Array.from(choice.values, () => 0);
  for (let k = 0; k < draws; k++) counts[choose(choice)!]!++;
  return counts.map((count) => count / draws);
}

const always: Choose[] = [
  chooseBest,
  randomesque(3),
  atRandom,
  progressive(weightByLength(10, 1)),
  proportional(weightByLength(10, 1), 10),
  byPriorityIndex([{ name: 'a', items: [0, 1], minimum: 1, maximum: 2 }]),
  byWeightedDeviations([{ name: 'a', items: [0, 1], minimum: 1 }], { length: 5, information: 1 }),
];

test('[SE2] whatever chooses, it chooses an open item, and none when none is open', () => {
  const values = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.nat(1)), (list, bits) => {
      const open = Uint8Array.from(list, () => bits.next().value!);
      for (const choose of always) {
        const chosen = choose(choiceOf(list, { open }));
        if (open.includes(1)) expect(open[chosen!]).toBe(1);
        else expect(chosen).toBeUndefined();
      }
    }),
  );
});

describe('chance', () => {
  test('[SE11] randomesque gives the best m the same chance, and others none', () => {
    const [a, b, c, d] = shares(randomesque(3), choiceOf([0.1, 0.9, 0.5, 0.6]));
    expect(a).toBe(0);
    for (const share of [b, c, d]) expect(share).toBeCloseTo(1 / 3, 1);
  });

  test('[SE11] random selection gives all open items the same chance', () => {
    const open = Uint8Array.of(1, 0, 1, 1, 1);
    const drawn = shares(atRandom, choiceOf([5, 4, 3, 2, 1], { open }));
    expect(drawn[1]).toBe(0);
    for (const item of [0, 2, 3, 4]) expect(drawn[item]).toBeCloseTo(1 / 4, 1);
  });

  test('[SE12] progressive selection is random at the start and best at the end', () => {
    const values = [0.2, 1, 0.6];
    const choose = progressive(weightByLength(5, 1));
    for (const share of shares(choose, choiceOf(values))) expect(share).toBeCloseTo(1 / 3, 1);
    expect(shares(choose, choiceOf(values, { items: [7, 7, 7, 7] }), 50)).toEqual([0, 1, 0]);
  });

  test('[SE12] the weight rises from 0 to 1 over the test, slower with more acceleration', () => {
    for (const acceleration of [0, 1, 2]) {
      const weight = weightByLength(20, acceleration);
      expect(weight({ administered: 0, se: 1 })).toBe(0);
      expect(weight({ administered: 19, se: 1 })).toBe(1);
    }
    const halfway = [0, 1, 2].map((t) => weightByLength(21, t)({ administered: 10, se: 1 }));
    expect(halfway[0]).toBe(0.5);
    expect(halfway[1]!).toBeGreaterThan(halfway[2]!);
    expect(weightByPrecision(0.3, 40, 1)({ administered: 5, se: 0.3 })).toBe(1);
  });

  test('[SE12] proportional selection draws in proportion to value to a power', () => {
    const choice = choiceOf([1, 2, 3], { items: [9, 9] });
    expect([...selectionChances(choice, 0)]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect([...selectionChances(choice, 2)].map((chance) => chance * 14)).toEqual(
      [1, 4, 9].map((x) => expect.closeTo(x, 10)),
    );
    const drawn = shares(
      proportional(() => 0.5, 4),
      choice,
    );
    [1 / 14, 4 / 14, 9 / 14].forEach((chance, item) => {
      expect(drawn[item]).toBeCloseTo(chance, 1);
    });
  });

  test('[SE12] refuses values below 0 and weights that mean nothing', () => {
    expect(() => progressive(() => 0.5)(choiceOf([-1, 1]))).toThrow('values ≥ 0');
    expect(() => weightByLength(1, 1)).toThrow('no progress');
    expect(() => weightByLength(10, -1)).toThrow('acceleration');
    expect(() => weightByPrecision(0, 10, 1)).toThrow('standard error');
    expect(() => randomesque(0)).toThrow('whole number');
  });
});

describe('content', () => {
  const targets = { groupOf: [0, 0, 1, 1, 2], shares: [0.5, 0.3, 0.2] };

  test('[SE10] a group never asked goes first, then the one furthest behind its share', () => {
    expect(groupsFurthestBehind(targets, [])).toEqual([[0, 1, 2]]);
    expect(groupsFurthestBehind(targets, [0, 2])[0]).toEqual([2]);
    expect(groupsFurthestBehind(targets, [0, 2, 4])).toEqual([[0], [1], [2]]);
  });

  test('[SE10] within the group the best open item; a group without open items gives way', () => {
    const choose = byContentQuota(targets);
    const values = [0.1, 0.5, 0.9, 0.8, 0.2];
    const open = Uint8Array.of(0, 1, 0, 1, 0);
    expect(choose(choiceOf(values, { items: [0, 2, 4], open }))).toBe(1);
    expect(choose(choiceOf(values, { items: [0, 2, 4], open: Uint8Array.of(0, 0, 0, 1, 0) }))).toBe(3);
    expect(() => byContentQuota({ groupOf: [0], shares: [0.5] })).toThrow('sum to 1');
  });

  const constraints = [
    { name: 'a', items: [0, 1, 2, 3, 4], minimum: 2, maximum: 3 },
    { name: 'b', items: [5, 6, 7, 8, 9], minimum: 2, maximum: 4 },
    { name: 'few', items: [0, 5, 10], minimum: 0, maximum: 1 },
  ];
  const within = (items: readonly number[], k: number) =>
    items.filter((item) => constraints[k]!.items.includes(item)).length;

  test('[SE14] the maximum priority index meets minimums and breaks no maximum while it can', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(values, (list) => {
        const items: number[] = [];
        const choose = byPriorityIndex(constraints);
        const open = new Uint8Array(14).fill(1);
        while (items.length < 6) {
          const item = choose(choiceOf(list, { items: [...items], open: open.slice() }))!;
          open[item] = 0;
          items.push(item);
        }
        constraints.forEach(({ minimum, maximum }, k) => {
          expect(within(items, k)).toBeGreaterThanOrEqual(minimum);
          expect(within(items, k)).toBeLessThanOrEqual(maximum);
        });
      }),
    );
  });

  test('[SE14] a constraint on a sum: an item that does not fit any more is not asked', () => {
    const words = [{ name: 'words', items: [0, 1, 2], weights: [300, 200, 100], minimum: 0, maximum: 400 }];
    const given = { items: [0], open: Uint8Array.of(0, 1, 1) };
    expect(byPriorityIndex(words)(choiceOf([0.5, 0.9, 0.1], given))).toBe(2);
    const goal = [{ ...words[0]!, minimum: 400 }];
    const choose = byWeightedDeviations(goal, { length: 2, information: 1 });
    expect(choose(choiceOf([0.5, 0.5, 0.4], given))).toBe(2);
  });

  test('[SE14] weighted deviations prefer an item that a bound needs to a somewhat better one', () => {
    const bound = [{ name: 'rare', items: [3], minimum: 1 }];
    const values = [1, 0.9, 0.8, 0.7];
    const choose = (information: number, length: number) =>
      byWeightedDeviations(bound, { length, information })(choiceOf(values));
    expect(choose(1, 1)).toBe(3);
    expect(choose(10, 1)).toBe(0);
  });
});

test('[SE2] the best few are the first of all open items ranked, equals in order of index', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 40 }), fc.nat(), (list, count, shut) => {
      const open = Uint8Array.from(list, (_, item) => ((shut >> (item % 31)) & 1) ^ 1);
      const ranked = rankOpen(Float64Array.from(list), open);
      expect(bestOpen(Float64Array.from(list), open, count)).toEqual(ranked.slice(0, count));
    }),
  );
});
