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
import { type ItemErrors, linkingErrors, uncorrelated } from '#psychometrics/linking/linkingErrors.ts';
import { observedScoreEquating, pooledPopulation } from '#psychometrics/linking/observedScoreEquating.ts';
import { type Drift, parameterDrift } from '#psychometrics/linking/parameterDrift.ts';
import { trueScoreEquating } from '#psychometrics/linking/trueScoreEquating.ts';
import { BadInput } from './badInput.ts';
import { scalingOf } from './estimate.ts';
import { figures } from './figures.ts';
import { readItemErrorsCsv } from './itemErrorsCsv.ts';
import { type ItemFile, readItemsCsv } from './itemsCsv.ts';
import { refusedAs } from './refusedAs.ts';
import { commandNamed, printResult } from './runCommand.ts';

const methodNames = {
  'stocking-lord': 'stockingLord',
  haebara: 'haebara',
  'mean-mean': 'meanMean',
  'mean-sigma': 'meanSigma',
  'mean-gmean': 'meanGeometricMean',
} as const;
type Method = keyof typeof methodNames;
const methods = Object.keys(methodNames) as Method[];

/** What `link` was asked. */
interface LinkOptions {
  readonly form1: string;
  readonly form2: string;
  readonly method: Method;
  readonly metric: 'logistic' | 'normal';
  readonly exclude: readonly string[];
  readonly equate?: boolean;
  readonly errors1?: string;
  readonly errors2?: string;
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
    .option(
      '--errors1 <file>',
      'standard errors of form 1, CSV: id,a,b,c; with --errors2 gives those of the constants',
    )
    .option('--errors2 <file>', 'standard errors of form 2')
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
  const errors = await errorsOf(options, linking, common, fixedSlope, scaling);
  if (!used) throw new BadInput(options.form1, `needs at least two common items that vary in difficulty`);
  const onForm2 = items1.map((item) => transformed(item, used));
  const drift = shared.length >= 4 ? parameterDrift(shared.map(pair)) : undefined;
  const report = {
    method: options.method,
    A: used.A,
    B: used.B,
    ...errors?.(options.method),
    fixedSlope,
    constants: Object.fromEntries(
      methods.map((method) => [
        method,
        constants[method] ? { ...constants[method], ...errors?.(method) } : null,
      ]),
    ),
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
  const name = methodNames[method];
  if (name === 'stockingLord' || name === 'haebara') {
    return refusedAs(form1, () => curveLinking(common, name, { fixedSlope }));
  }
  const difficulties = new Set(common.map((item) => item.form1.b));
  const others = new Set(common.map((item) => item.form2.b));
  const varies = fixedSlope || (difficulties.size > 1 && others.size > 1);
  return name !== 'meanSigma' || varies ? momentLinking(common, name, fixedSlope) : undefined;
}

/** The errors of the constants of one method; undefined when those of the parameters were not given. */
async function errorsOf(
  { form1, errors1, errors2 }: LinkOptions,
  linking: readonly string[],
  common: readonly CommonItem[],
  fixedSlope: boolean,
  scaling: number,
) {
  if (errors1 === undefined && errors2 === undefined) return undefined;
  if (errors1 === undefined || errors2 === undefined) {
    throw new BadInput(form1, 'needs the standard errors of both forms: --errors1 and --errors2');
  }
  const [one, two] = [await readItemErrorsCsv(errors1, linking), await readItemErrorsCsv(errors2, linking)];
  const inMetric = (errors: readonly ItemErrors[]) =>
    uncorrelated(errors.map(({ a, b, c }) => ({ a: a * scaling, b, c })));
  const covariances = { form1: inMetric(one), form2: inMetric(two) };
  return (method: Method) => figures(linkingErrors(common, methodNames[method], covariances, { fixedSlope }));
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
