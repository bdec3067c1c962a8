import { isDeepStrictEqual as isEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionLetter } from '#contracts/itemView.ts';
import { keyOf } from '#itembank/content/itemParts.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import { sampleDesign, sampleRelease } from '#tests/support/sampleBank.ts';
import { type AnsweredItem, itemSelector, scoreOf } from './itemSelector.ts';

const release = sampleRelease(20);
const lengths = { length: { minimum: 8, maximum: 8 } };
const adaptive = testMaterial(sampleDesign(lengths), release);
const linear = testMaterial(sampleDesign({ ...lengths, selection: { kind: 'linear' } }), release);
const options = fc.array(fc.constantFrom<OptionLetter[]>('A', 'B', 'C', 'D'), { minLength: 8, maxLength: 8 });
const seeds = fc.string();
const chose = (option: OptionLetter) => ({ type: 'singleChoice', option }) as const;

/** Takes a whole test. @returns what was answered, and what the selector said before each answer and at the end */
function take(material: typeof adaptive, seed: string, chosen: readonly OptionLetter[]) {
  const select = itemSelector(material, seed);
  const answered: AnsweredItem[] = [];
  const said = [select.next([], [])];
  for (const option of chosen) {
    const last = said.at(-1)!;
    if (last.kind === 'stop') break;
    answered.push({ item: last.item, response: chose(option) });
    said.push(select.next([...answered], []));
  }
  return { answered, said };
}

describe.each([
  { name: 'adaptive', material: adaptive },
  { name: 'linear', material: linear },
])('an $name test', ({ material }) => {
  test('[CH1] says the same for the same answers, however and how often it is asked', () => {
    fc.assert(
      fc.property(seeds, options, options, (seed, chosen, other) => {
        const { answered, said } = take(material, seed, chosen);
        const elsewhere = take(material, seed, other).answered;
        const select = itemSelector(material, seed);
        for (let n = answered.length; n >= 0; n--) {
          expect(select.next(answered.slice(0, n), [])).toEqual(said[n]);
          expect(select.estimate(answered.slice(0, n)).theta).toBeCloseTo(said[n]!.theta, 12);
          select.next(elsewhere, []); // a question about another test in between changes nothing
          expect(itemSelector(material, seed).next(answered.slice(0, n), [])).toEqual(said[n]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('[CH2] asks each item once and stops at its length, with an ability and its standard error', () => {
    fc.assert(
      fc.property(seeds, options, (seed, chosen) => {
        const { answered, said } = take(material, seed, chosen);
        expect(new Set(answered.map(({ item }) => item)).size).toBe(8);
        expect(said.at(-1)).toMatchObject({
          kind: 'stop',
          theta: expect.any(Number),
          standardError: expect.any(Number),
        });
      }),
      { numRuns: 20 },
    );
  });
});

test('[CH7] a choice taken up from the log goes on alike for whoever took it up and whoever reads it back', () => {
  fc.assert(
    fc.property(seeds, options, fc.integer({ min: 1, max: 7 }), (seed, chosen, at) => {
      const { answered } = take(adaptive, seed, chosen);
      const before = answered.slice(0, at);
      const restarted = itemSelector(adaptive, seed);
      expect(restarted.remembers(before, [])).toBe(false);
      let log = answered.slice(0, at + 1); // the item asked when the server went down, answered after it came back
      for (;;) {
        const next = restarted.next(log, [at]);
        expect(itemSelector(adaptive, seed).next(log, [at])).toEqual(next);
        expect(restarted.remembers(log, [at])).toBe(true);
        expect(restarted.remembers(log, [])).toBe(false);
        if (next.kind === 'stop') break;
        log = [...log, { item: next.item, response: chose(chosen[log.length]!) }];
      }
      expect(new Set(log.map(({ item }) => item)).size).toBe(8);
    }),
    { numRuns: 20 },
  );
});

test('[CH3] only the key scores', () => {
  const [{ version }] = release.entries as [(typeof release.entries)[0]];
  const score = (option: OptionLetter) => scoreOf(adaptive, { item: version.hash, response: chose(option) });
  expect((['A', 'B', 'C', 'D'] as const).filter((option) => score(option) === 1)).toEqual([
    keyOf(version.content),
  ]);
});

test('[CH4] a linear test gives everyone the items that say most at the prior mean, in an order of their own', () => {
  const informationAtMean = ({ calibration: { a, b, c } }: (typeof release.entries)[0]) => {
    const l = 1 / (1 + Math.exp(a * b));
    return (a ** 2 * (1 - c) * l ** 2 * (1 - l)) / (c + (1 - c) * l);
  };
  const form = release.entries
    .toSorted((x, y) => informationAtMean(y) - informationAtMean(x))
    .slice(0, 8)
    .map(({ version }) => version.hash);
  const orders = Array.from({ length: 20 }, (_, i) =>
    take(linear, `seed ${i}`, Array(8).fill('A')).answered.map(({ item }) => item),
  );
  for (const order of orders) expect(order.toSorted()).toEqual(form.toSorted());
  expect(new Set(orders.map(String)).size).toBe(20);
});

test('[CH5] who answers right gets harder items, who answers wrong easier ones', () => {
  const difficulty = new Map(
    release.entries.map(({ version, calibration }) => [version.hash, calibration.b]),
  );
  const last = (right: boolean) => {
    const select = itemSelector(adaptive, 'seed');
    const answered: AnsweredItem[] = [];
    for (let next = select.next([], []); next.kind === 'item'; next = select.next([...answered], [])) {
      const { content } = adaptive.release.entries[adaptive.indexOf.get(next.item)!]!.version;
      const response = right ? rightResponse(content) : wrongResponse(content, () => 0);
      answered.push({ item: next.item, response });
    }
    return { b: difficulty.get(answered.at(-1)!.item)!, theta: select.next(answered, []).theta };
  };
  const [able, weak] = [last(true), last(false)];
  expect(able.b).toBeGreaterThan(weak.b);
  expect(able.theta).toBeGreaterThan(weak.theta);
});

test('[CH6] the ability of a linear test is the mean of prior times likelihood, by the trapezoid rule', () => {
  const chosen: OptionLetter[] = ['A', 'B', 'C', 'D', 'A', 'B', 'C', 'D'];
  const { answered, said } = take(linear, 'seed', chosen);
  let [sum, weighted, squared] = [0, 0, 0];
  for (let i = 0; i <= 60; i++) {
    const theta = -6 + 0.2 * i;
    let weight = Math.exp(-(theta ** 2) / 2) * (i % 60 === 0 ? 0.5 : 1);
    for (const { item, response } of answered) {
      const { version, calibration } = release.entries.find((entry) => entry.version.hash === item)!;
      const p =
        calibration.c + (1 - calibration.c) / (1 + Math.exp(-calibration.a * (theta - calibration.b)));
      weight *= isEqual(rightResponse(version.content), response) ? p : 1 - p;
    }
    sum += weight;
    weighted += weight * theta;
    squared += weight * theta ** 2;
  }
  const mean = weighted / sum;
  expect(said.at(-1)!.theta).toBeCloseTo(mean, 9);
  expect(said.at(-1)!.standardError).toBeCloseTo(Math.sqrt(squared / sum - mean ** 2), 9);
});
