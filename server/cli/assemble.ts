import { type Command, Option } from 'commander';
import { assembleTest, defaultEffort } from '#psychometrics/assembly/assembleTest.ts';
import { compileBlueprint, violatedRows } from '#psychometrics/assembly/blueprint.ts';
import { conflictInWords } from '#psychometrics/assembly/conflictInWords.ts';
import { findConflict } from '#psychometrics/assembly/findConflict.ts';
import { keepTogether } from '#psychometrics/assembly/keepTogether.ts';
import type { StoppedBy } from '#psychometrics/assembly/mixedProgram.ts';
import { assembleForms } from '#psychometrics/assembly/parallelForms.ts';
import type { Bank } from '#psychometrics/irt/bank.ts';
import { fillInformation } from '#psychometrics/irt/testInformation.ts';
import { highsSolver } from '#server/platform/highsSolver.ts';
import { type AssemblyDesign, badDesign, readAssemblyDesign } from './assemblyDesign.ts';
import { readAttributesCsv } from './attributesCsv.ts';
import { BadInput } from './badInput.ts';
import { type DesignBlueprint, designBlueprint } from './designBlueprint.ts';
import { scalingOf } from './estimate.ts';
import { readItemsCsv } from './itemsCsv.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `assemble` was asked. */
interface AssembleOptions {
  readonly items: string;
  readonly design: string;
  readonly attributes?: string;
  readonly metric: 'logistic' | 'normal';
}

/** One test or several forms, by index in the bank. */
interface Assembled {
  readonly forms: readonly (readonly number[])[];
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  /** Of a target only: what ended the search. */
  readonly stoppedBy?: StoppedBy;
}

/** How far from the best possible a target may be missed, in units of information. */
const targetGap = 0.01;

/** `assemble`: a linear test, or parallel forms, to a blueprint. */
export function assembleCommand(): Command {
  return commandNamed('assemble')
    .description('assemble a test to a blueprint, or parallel forms to a target information curve')
    .requiredOption('--items <file>', 'items CSV: id,model,a,b,c,d,thresholds')
    .requiredOption(
      '--design <file>',
      'design JSON: {length,objective,forms,constraints,enemies,sets,include,exclude}',
    )
    .option('--attributes <file>', 'attributes CSV: id, then a column per attribute')
    .addOption(
      new Option('--metric <name>', 'metric of a').choices(['logistic', 'normal']).default('logistic'),
    )
    .option('--json', 'JSON output (the only form there is)')
    .action((options: AssembleOptions) => printResult(() => assemble(options)));
}

/**
 * `{objective,bound,gap,items,violations,ms}`. For an objective of information the gap is (bound − objective) /
 * objective; for a target, objective is the largest deviation, the gap is objective − bound, and `stoppedBy` says what
 * ended the search. With more than one form `forms` lists the items of each, and `items` all of them.
 *
 * @throws {BadInput} for anything wrong in the files, and when no test meets the design
 */
async function assemble({ items, design: file, attributes, metric }: AssembleOptions): Promise<string[]> {
  const { ids, bank } = await readItemsCsv(items, scalingOf(metric));
  const design = await readAssemblyDesign(file);
  const known = attributes === undefined ? new Map() : await readAttributesCsv(attributes, ids);
  const blueprint = designBlueprint(file, design, ids, known);

  const began = performance.now();
  const { forms, ...figures } = await solve(file, design, blueprint, bank);
  const ms = performance.now() - began;

  const compiled = compileBlueprint(blueprint.source);
  const broken = forms.flatMap((form) => {
    const chosen = new Uint8Array(bank.size);
    for (const item of form) chosen[item] = 1;
    return violatedRows(compiled, chosen);
  });
  const named = forms.map((form) => keepTogether(compiled.sets ?? [], form).map((item) => ids[item]!));
  const result = {
    ...figures,
    items: [...new Set(named.flat())],
    ...(named.length > 1 ? { forms: named } : {}),
    violations: broken.length,
    ms,
  };
  return [`${JSON.stringify(result)}\n`];
}

async function solve(
  file: string,
  design: AssemblyDesign,
  { source, included, excluded }: DesignBlueprint,
  bank: Bank,
): Promise<Assembled> {
  const { length, objective, forms, maximumUse, gap, nodes, seconds } = design;
  const blueprint = compileBlueprint(source);
  const one = { blueprint, values: new Float64Array(bank.size), length, included, excluded };
  if (objective.kind === 'information') {
    if (forms > 1) throw badDesign(file, [{ at: 'forms', reason: 'more than one form asks for a target' }]);
    const values = informationAt(bank, [objective.theta].flat());
    const result = assembleTest(
      { ...one, values },
      {
        ...defaultEffort,
        gap: gap ?? defaultEffort.gap,
        improvement: 20_000,
      },
    );
    if (result.kind !== 'assembled') throw noTest();
    const { items, bound } = result;
    return {
      forms: [items],
      objective: result.objective,
      bound,
      gap: (bound - result.objective) / result.objective,
    };
  }
  const { targets } = objective;
  const information = targets.map(({ theta }) => informationAt(bank, [theta]));
  const problem = { blueprint, length, forms, targets, information, included, excluded, maximumUse };
  const result = assembleForms(problem, await highsSolver(), { gap: gap ?? targetGap, nodes, seconds });
  if (result.kind !== 'assembled') throw noTest(result.kind === 'undecided' ? result.stoppedBy : undefined);
  const { deviation, bound, stoppedBy } = result;
  return { forms: result.forms, objective: deviation, bound, gap: deviation - bound, stoppedBy };

  /** Says which constraints conflict; without a conflict in a single test, there are too few items for the forms. */
  function noTest(stoppedBy?: StoppedBy): BadInput {
    const conflict = findConflict(one);
    if (conflict.length > 0) {
      const words = conflictInWords(source, conflict, excluded).join('; ');
      return new BadInput(file, `no test of ${length} items meets these together: ${words}`);
    }
    if (stoppedBy) {
      const limit = stoppedBy === 'time' ? `${seconds} seconds` : `${nodes} nodes`;
      return new BadInput(file, `no test was found within ${limit}`);
    }
    const many = forms > 1 ? `${forms} forms` : `a test of ${length} items`;
    return new BadInput(file, `${many} cannot be assembled from ${bank.size - excluded.length} items`);
  }
}

function informationAt(bank: Bank, thetas: readonly number[]): Float64Array {
  const total = new Float64Array(bank.size);
  const at = new Float64Array(bank.size);
  for (const theta of thetas) {
    fillInformation(bank, theta, at);
    for (let item = 0; item < bank.size; item++) total[item]! += at[item]!;
  }
  return total;
}
