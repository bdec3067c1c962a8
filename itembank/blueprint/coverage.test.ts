import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { terms } from '#itembank/taxonomy/taxonomy.ts';
import yearlyTargets from '#itembank/taxonomy/yearlyTargets.json' with { type: 'json' };
import { type CoveredItem, countsAsMade, coverageOf, coverageOfValue, gapOf } from './coverage.ts';

const item = (patch: Partial<CoveredItem> = {}): CoveredItem => ({
  pool: 'lhk',
  stage: 'inUse',
  icpc: 'K',
  theme: 'chronic',
  ageBand: '45-64',
  aspect: 'management',
  urgency: 'chronic',
  ...patch,
});
const cellOf = (items: readonly CoveredItem[], targets: Parameters<typeof coverageOf>[3] = []) =>
  coverageOf(items, 'lhk', 'theme', targets)
    .flat()
    .find(({ icpc, value }) => icpc === 'K' && value === 'chronic')!;

describe('coverage', () => {
  test('[CVR1] a cell counts what may be given apart from what is being made; what is gone counts nowhere', () => {
    const items = [
      ...Stage.options.map((stage) => item({ stage })),
      item({ icpc: 'L' }),
      item({ theme: 'child' }),
      item({ pool: 'kov' }),
    ];
    expect(cellOf(items)).toMatchObject({ have: 3, making: 6 });
  });

  test('[CVR2] a cell needs the yearly target of its pool, unless a target was set for it', () => {
    const cell = { icpc: 'K', attribute: 'theme', value: 'chronic' } as const;
    expect(cellOf([]).need).toBe(yearlyTargets.lhk.theme);
    expect(cellOf([], [{ ...cell, value: 'child', need: 7 }]).need).toBe(yearlyTargets.lhk.theme);
    expect(cellOf([], [{ ...cell, need: 0 }]).need).toBe(0);
  });

  test('[CVR3] every item of the pool that is not gone stands in exactly one cell', () => {
    const items = fc.array(
      fc.record({
        pool: fc.constantFrom('lhk', 'kov'),
        stage: fc.constantFrom(...Stage.options),
        icpc: fc.constantFrom(...terms.icpc.map(({ id }) => id)),
        theme: fc.constantFrom(...terms.theme.map(({ id }) => id)),
      }),
    );
    fc.assert(
      fc.property(items, (drawn) => {
        const bank = drawn.map((one) => item(one as Partial<CoveredItem>));
        const cells = coverageOf(bank, 'lhk', 'theme', []).flat();
        const counted = cells.reduce((sum, { have, making }) => sum + have + making, 0);
        expect(counted).toBe(bank.filter(({ pool, stage }) => pool === 'lhk' && countsAsMade(stage)).length);
      }),
    );
  });

  test.each([
    { have: 1, making: 1, need: 5, gap: 3 },
    { have: 5, making: 0, need: 5, gap: 0 },
    { have: 9, making: 2, need: 5, gap: 0 },
  ])(
    '[CVR4] a gap is what is neither there nor being made: $have and $making of $need',
    ({ gap, ...cell }) => {
      expect(gapOf(cell)).toBe(gap);
    },
  );

  test('[CVR5] a demand of a design is held against the whole pool', () => {
    const items = [item(), item({ icpc: 'L' }), item({ stage: 'draft' }), item({ pool: 'kov' })];
    expect(coverageOfValue(items, 'lhk', 'theme', 'chronic', 3)).toEqual({ have: 2, making: 1, need: 3 });
  });

  test('[CVR6] a cell names a chapter and a value that exist', () => {
    const cell = { icpc: 'K', attribute: 'theme', value: 'chronic' };
    expect(CoverageCell.safeParse(cell).success).toBe(true);
    for (const wrong of [
      { value: 'x' },
      { icpc: 'Q' },
      { attribute: 'icpc', value: 'K' },
      { value: 'urgent' },
    ]) {
      expect(CoverageCell.safeParse({ ...cell, ...wrong }).success).toBe(false);
    }
  });
});
