import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { collectedIn } from './collectedIn.ts';
import { Comparison } from './comparison.ts';
import { Deviation } from './deviation.ts';
import { deviationTable } from './deviationTable.ts';

let folder: string;
let collector: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-deviations-'));
  collector = join(folder, 'deviations.jsonl');
  vi.stubEnv(collectedIn, collector);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const collected = () =>
  readFileSync(collector, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Deviation.parse(JSON.parse(line)));

describe('a comparison', () => {
  test.each([
    { why: 'at the tolerance', actual: 1.1, tolerance: { abs: 0.1 + 1e-12 }, within: true },
    { why: 'relative to what is expected', actual: 1.05, tolerance: { rel: 0.05 + 1e-12 }, within: true },
    { why: 'beyond it', actual: 1.2, tolerance: { abs: 0.1 }, within: false },
    { why: 'not a number', actual: Number.NaN, tolerance: { abs: 1 }, within: false },
    { why: 'the same where nothing may differ', actual: 1, tolerance: {}, within: true },
    { why: 'nearly the same where nothing may differ', actual: 1 + 1e-15, tolerance: {}, within: false },
  ])('[GD1] judges a figure $why', ({ actual, tolerance, within }) => {
    const comparison = new Comparison('banks');
    comparison.check('x', actual, 1, tolerance, 'here');
    comparison.report();
    const [found] = collected();
    expect(found!.share <= 1).toBe(within);
    expect(comparison.worst <= 1).toBe(within);
  });

  test('[GD1] fails at once on a choice that is another, and remembers it', () => {
    const comparison = new Comparison('banks');
    comparison.same('item', 3, 3, 'first');
    expect(() => comparison.same('item', 3, 4, 'second')).toThrow('item, second');
    comparison.report();
    expect(collected()).toEqual([
      {
        file: 'banks',
        quantity: 'item',
        compared: 2,
        deviation: Infinity,
        allowed: 0,
        share: Infinity,
        at: 'second',
      },
    ]);
  });

  test('[GD1] remembers the worst of each quantity, and where', () => {
    const comparison = new Comparison('dif', 'by hand');
    comparison.check('x', 1.01, 1, { abs: 0.1 }, 'first');
    comparison.check('x', 1.04, 1, { abs: 0.1 }, 'second');
    comparison.check('x', 1.02, 1, { abs: 0.1 }, 'third');
    comparison.report();
    const [found] = collected();
    expect(found).toMatchObject({ quantity: 'by hand: x', compared: 3, at: 'second: 1.04 for 1' });
  });
});

describe('the table', () => {
  const one = (more: Partial<Deviation>): Deviation => {
    return {
      file: 'dif',
      quantity: 'χ²',
      compared: 2,
      deviation: 0,
      allowed: 1e-9,
      share: 0,
      at: 'here',
      ...more,
    };
  };

  test('[GD2] joins what several tests compared of one quantity', () => {
    const found = deviationTable([one({}), one({ deviation: 5e-10, share: 0.5 })], ['dif'], false);
    expect(found.allWithin).toBe(true);
    expect(found.text).toMatch(/dif +χ² +4 +5\.0e-10 +1\.0e-9 +0\.500 +yes/);
  });

  test('[GD2] is satisfied with an input that holds no figures, not with any other file without a comparison', () => {
    expect(deviationTable([one({})], ['dif', 'banks'], false).allWithin).toBe(true);
    const missing = deviationTable([one({})], ['dif', 'linking'], false);
    expect(missing.allWithin).toBe(false);
    expect(missing.text).toContain('linking: NOT COMPARED');
  });

  test('[GD2] is not satisfied with a figure outside its tolerance, nor with a file that is not there', () => {
    const outside = deviationTable([one({ deviation: 2e-9, share: 2 })], ['dif'], true);
    expect(outside).toMatchObject({ allWithin: false, text: expect.stringMatching(/NO +here/) });
    expect(deviationTable([one({ file: 'elsewhere' })], [], false).allWithin).toBe(false);
  });
});
