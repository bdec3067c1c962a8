import { type Command, Option } from 'commander';
import { type Bank, itemOf } from '#psychometrics/irt/bank.ts';
import type { ItemParameters } from '#psychometrics/irt/logistic.ts';
import { curveLinking } from '#psychometrics/linking/curveLinking.ts';
import {
  type CommonItem,
  type LinkingConstants,
  momentLinking,
  transformed,
} from '#psychometrics/linking/linkingConstants.ts';
import { observedScoreEquating, pooledPopulation } from '#psychometrics/linking/observedScoreEquating.ts';
import { type Drift, parameterDrift } from '#psychometrics/linking/parameterDrift.ts';
import { trueScoreEquating } from '#psychometrics/linking/trueScoreEquating.ts';
import { BadInput } from './badInput.ts';
import { scalingOf } from './estimate.ts';
import { figures } from './figures.ts';
import { type ItemFile, readItemsCsv } from './itemsCsv.ts';
import { refusedAs } from './refusedAs.ts';
import { commandNamed, printResult } from './runCommand.ts';

const methods = ['stocking-lord', 'haebara', 'mean-mean', 'mean-sigma', 'mean-gmean'] as const;
type Method = (typeof methods)[number];

/** What `link` was asked. */
interface LinkOptions {
  readonly form1: string;
  readonly form2: string;
  readonly method: Method;
  readonly metric: 'logistic' | 'normal';
  readonly exclude: readonly string[];
  readonly equate?: boolean;
}

/** `link`: brings one calibration onto the scale of another by the items they share. */
export function linkCommand(): Command {
  return commandNamed('link')
    .description('bring the items of form 1 onto the scale of form 2 by the items with the same id')
    .requiredOption('--form1 <file>', 'items CSV: id,model,a,b,c,d,thresholds')
    .requiredOption('--form2 <file>', 'items CSV whose scale is kept')
    .addOption(
      new Option('--method <name>', 'which constants to use').choices(methods).default('stocking-lord'),
    )
    .addOption(
      new Option('--metric <name>', 'metric of a').choices(['logistic', 'normal']).default('logistic'),
    )
    .option(
      '--exclude <ids>',
      'common items not to link by, separated by commas',
      (text) => text.split(','),
      [],
    )
    .option('--equate', 'equate number-right scores of the two forms as well')
    .option('--json', 'JSON output (the only form there is)')
    .action((options: LinkOptions) => printResult(() => link(options)));
}

/** One JSON document. @throws {BadInput} for anything wrong in either file */
async function link(options: LinkOptions): Promise<string[]> {
  const scaling = scalingOf(options.metric);
  const [form1, form2] = [
    await readItemsCsv(options.form1, scaling),
    await readItemsCsv(options.form2, scaling),
  ];
  const [items1, items2] = [itemsOf(options.form1, form1), itemsOf(options.form2, form2)];
  const shared = form1.ids.filter((id) => form2.ids.includes(id));
  const strange = options.exclude.find((id) => !shared.includes(id));
  if (strange !== undefined) throw new BadInput(options.form1, `has no common item "${strange}" to exclude`);
  const linking = shared.filter((id) => !options.exclude.includes(id));
  if (linking.length === 0) throw new BadInput(options.form1, `shares no item with ${options.form2}`);
  const pair = (id: string): CommonItem => ({
    form1: items1[form1.ids.indexOf(id)]!,
    form2: items2[form2.ids.indexOf(id)]!,
  });

  const common = linking.map(pair);
  const fixedSlope = common.every((item) => item.form1.a === scaling && item.form2.a === scaling);
  const constants = Object.fromEntries(
    methods.map((method) => [method, constantsOf(options, method, common, fixedSlope)]),
  ) as Record<Method, LinkingConstants | undefined>;
  const used = constants[options.method];
  if (!used) throw new BadInput(options.form1, `needs at least two common items that vary in difficulty`);
  const onForm2 = items1.map((item) => transformed(item, used));
  const drift = shared.length >= 4 ? parameterDrift(shared.map(pair)) : undefined;
  const report = {
    method: options.method,
    A: used.A,
    B: used.B,
    fixedSlope,
    constants: Object.fromEntries(methods.map((method) => [method, constants[method] ?? null])),
    common: shared.map((id, k) => ({ id, excluded: options.exclude.includes(id), ...driftOf(drift?.[k]) })),
    items: onForm2.map(({ a, ...item }, k) => ({ id: form1.ids[k], a: a / scaling, ...item })),
    ...(options.equate && equated(items2, onForm2, used)),
  };
  return [`${JSON.stringify(report)}\n`];
}

function constantsOf(
  { form1 }: LinkOptions,
  method: Method,
  common: readonly CommonItem[],
  fixedSlope: boolean,
): LinkingConstants | undefined {
  switch (method) {
    case 'stocking-lord':
      return refusedAs(form1, () => curveLinking(common, 'stockingLord', { fixedSlope }));
    case 'haebara':
      return refusedAs(form1, () => curveLinking(common, 'haebara', { fixedSlope }));
    case 'mean-mean':
      return momentLinking(common, 'meanMean', fixedSlope);
    case 'mean-gmean':
      return momentLinking(common, 'meanGeometricMean', fixedSlope);
    case 'mean-sigma': {
      const difficulties = new Set(common.map((item) => item.form1.b));
      const others = new Set(common.map((item) => item.form2.b));
      const varies = fixedSlope || (difficulties.size > 1 && others.size > 1);
      return varies ? momentLinking(common, 'meanSigma', fixedSlope) : undefined;
    }
  }
}

function driftOf(drift: Drift | undefined) {
  return drift ? figures({ ...drift }) : { zDifficulty: null, zDiscrimination: null, drifted: null };
}

/** Scores on form 2 with their equivalents on form 1. */
function equated(
  form2: readonly ItemParameters[],
  form1: readonly ItemParameters[],
  constants: LinkingConstants,
) {
  return {
    trueScore: trueScoreEquating(form2, form1).map((score) => figures({ ...score })),
    observedScore: Array.from(
      observedScoreEquating(form2, form1, pooledPopulation(constants)),
      (equivalent, score) => ({ score, equivalent }),
    ),
  };
}

function itemsOf(file: string, { ids, bank }: ItemFile): ItemParameters[] {
  return ids.map((id, item) => {
    if (isPolytomous(bank, item))
      throw new BadInput(file, `item ${id}: linking takes dichotomous items only`);
    return itemOf(bank, item);
  });
}

function isPolytomous(bank: Bank, item: number): boolean {
  return bank.polytomous.has(item);
}
