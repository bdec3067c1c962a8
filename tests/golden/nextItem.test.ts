import { afterAll, expect, test } from 'vitest';
import { mostValuable } from '#psychometrics/selection/criterion.ts';
import { findMostInformative } from '#psychometrics/selection/informationIndex.ts';
import { maximumInformation } from '#psychometrics/selection/maximumInformation.ts';
import { Comparison, dichotomous, goldenBank, readGolden } from './golden.ts';

interface Case {
  readonly bank: string;
  readonly pool_size: number;
  readonly D: number;
  readonly theta: number;
  readonly administered: readonly number[];
  readonly blocked?: readonly number[];
  readonly criterion: string;
  readonly selected?: number;
  readonly tied?: readonly number[];
  readonly value?: number;
  readonly margin_rel?: number | null;
  readonly top?: { readonly items: readonly number[]; readonly values: readonly number[] };
  readonly randomesque?: number;
  readonly content_target?: unknown;
}

const comparison = new Comparison('next_item');
afterAll(() => comparison.report());

test('[SE1] the item of maximum information and its value agree with catR', () => {
  /** Left out: other criteria, polytomous banks, and the randomesque and content-balanced choices. */
  const run = readGolden<{ cases: Case[] }>('next_item').cases.filter(
    ({ criterion, bank, randomesque, content_target }) =>
      criterion === 'MFI' && dichotomous.includes(bank) && !randomesque && !content_target,
  );
  for (const { bank: id, pool_size, D, theta, administered, blocked = [], ...golden } of run) {
    const bank = goldenBank(id, D, pool_size);
    const values = new Float64Array(bank.size);
    maximumInformation.fill(bank, { theta }, values);
    const open = new Uint8Array(bank.size).fill(1);
    for (const item of [...administered, ...blocked]) open[item] = 0;
    const selected = mostValuable(values, open);
    expect(findMostInformative(bank)({ theta }, open)).toBe(selected);

    const at = `${id} at ${theta}`;
    const tooClose = golden.margin_rel != null && golden.margin_rel < 1e-9;
    if (!tooClose) expect(golden.tied ?? [golden.selected], at).toContain(selected);
    comparison.check(values[selected!]!, golden.value!, { rel: 1e-8 }, at);
    golden.top?.items.forEach((item, k) => {
      comparison.check(values[item]!, golden.top!.values[k]!, { rel: 1e-8 }, at);
    });
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect(run.length).toBe(36);
});
