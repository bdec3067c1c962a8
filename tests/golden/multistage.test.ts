import { afterAll, expect, test } from 'vitest';
import { compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import { checkModules, moduleValues, nextModule } from '#psychometrics/multistage/nextModule.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { Comparison } from './comparison.ts';
import { goldenBank, readGolden } from './golden.ts';

interface Case {
  readonly bank: string;
  readonly items: readonly number[];
  readonly module_of_item: readonly number[];
  readonly transitions: readonly (readonly number[])[];
  readonly criterion: 'MFI' | 'MLWMI' | 'MPWMI' | 'MKL' | 'MKLP';
  readonly steps: readonly {
    readonly current_module: number;
    readonly items_so_far: readonly number[];
    readonly responses: readonly number[];
    readonly theta: number;
    readonly candidates: readonly number[];
    readonly fisher_information: readonly number[];
    readonly selected_module: number;
    readonly criterion_value: number;
  }[];
}

const criterionOf = {
  MFI: criteria.mfi,
  MLWMI: criteria.mlwi,
  MPWMI: criteria.mpwi,
  MKL: criteria.kl,
  MKLP: criteria.klp,
};
const quadrature = { lower: -4, upper: 4, n: 33 };
const prior = { kind: 'normal', mean: 0, sd: 1 } as const;
const comparison = new Comparison('multistage');
afterAll(() => comparison.report());

test('[MS1] modules chosen and their values agree with mstR', () => {
  const { cases } = readGolden<{ cases: Case[] }>('multistage');
  let steps = 0;
  for (const { bank: id, items, module_of_item, transitions, criterion, ...golden } of cases) {
    const bank = goldenBank(id, 1);
    const design = {
      modules: transitions.map((_, module) => items.filter((_item, k) => module_of_item[k] === module)),
      followers: transitions.map((row) => [...row.keys()].filter((module) => row[module] === 1)),
    };
    checkModules(bank, design);
    const estimate = compileMethod(bank, { method: 'eap', prior, quadrature });
    for (const step of golden.steps) {
      const responses = {
        items: step.items_so_far.map((place) => items[place]!),
        scores: [...step.responses],
      };
      const at = `${criterion} after module ${step.current_module}`;
      comparison.check('θ', estimate(responses)!.theta, step.theta, { rel: 1e-8 }, at);
      const evidence = { grid: abilityGrid(bank, quadrature), prior, responses, estimate };
      const context = { theta: step.theta, evidence };
      const rule = criterionOf[criterion];
      comparison.same('candidates', design.followers[step.current_module], step.candidates, at);
      const module = nextModule(bank, design, step.current_module, rule, context);
      comparison.same('module', module, step.selected_module, at);
      const values = moduleValues(bank, design, rule, context);
      comparison.check(
        `${criterion} value`,
        values[step.selected_module]!,
        step.criterion_value,
        { rel: 1e-8 },
        at,
      );
      const informations = moduleValues(bank, design, criteria.mfi, context);
      step.candidates.forEach((module, k) => {
        comparison.check(
          'information',
          informations[module]!,
          step.fisher_information[k]!,
          { rel: 1e-8 },
          at,
        );
      });
      steps++;
    }
  }
  expect(comparison.worst, comparison.worstAt).toBeLessThanOrEqual(1);
  expect([cases.length, steps]).toEqual([24, 48]);
});
