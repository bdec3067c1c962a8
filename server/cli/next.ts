import { type Command, InvalidArgumentError, Option } from 'commander';
import { estimateByLikelihood, estimateEap } from '#psychometrics/estimation/estimateAbility.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import type { ResponsePattern } from '#psychometrics/estimation/responsePattern.ts';
import type { Bank } from '#psychometrics/irt/bank.ts';
import { type CriterionName, criteria } from '#psychometrics/selection/criteria.ts';
import type { Criterion } from '#psychometrics/selection/criterion.ts';
import { mostValuable } from '#psychometrics/selection/criterion.ts';
import { parseBounds, parsePrior, parseQuadrature } from './abilityOptions.ts';
import { scalingOf } from './estimate.ts';
import { type ItemFile, readItemsCsv } from './itemsCsv.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { BadState, readStatesJsonl, type TestStateLine } from './statesJsonl.ts';

/** What `next` was asked. */
interface NextOptions {
  readonly items: string;
  readonly states: string;
  readonly metric: 'logistic' | 'normal';
}

/** Criteria of the design that are still to be built. */
const planned = ['bopt', 'thopt', 'mlwi', 'mpwi', 'mei', 'mepv', 'kl', 'klp', 'gdi', 'gdip'];

/** `next`: the item to ask next, for every state in a file of JSON lines. */
export function nextCommand(): Command {
  return commandNamed('next')
    .description('choose the next item for every test state in a file')
    .requiredOption('--items <file>', 'items CSV: id,model,a,b,c,d,thresholds')
    .requiredOption(
      '--states <file>',
      'JSON lines: {theta,administered,responses,criterion,prior,quadrature,estimator}',
    )
    .addOption(
      new Option('--metric <name>', 'metric of a').choices(['logistic', 'normal']).default('logistic'),
    )
    .option('--json', 'JSON output (the only form there is)')
    .action((options: NextOptions) => printResult(() => nextItems(options)));
}

/** One `{item,criterion}` line per state. @throws {BadInput} for anything wrong in either file */
async function nextItems({ items, states, metric }: NextOptions): Promise<string[]> {
  const file = await readItemsCsv(items, scalingOf(metric));
  const indexOf = new Map(file.ids.map((id, index) => [id, index]));
  const values = new Float64Array(file.bank.size);
  return readStatesJsonl(states, (state) => {
    const administered = state.administered.map((name) => itemOf(name, file, indexOf));
    criterionOf(state).fill(file.bank, { theta: abilityOf(state, administered, file.bank) }, values);
    const open = new Uint8Array(file.bank.size).fill(1);
    for (const item of administered) open[item] = 0;
    const item = mostValuable(values, open);
    if (item === undefined) throw new BadState('administered', 'leaves no item to choose');
    return `${JSON.stringify({ item: file.ids[item], criterion: state.criterion })}\n`;
  });
}

function itemOf(name: string | number, { ids }: ItemFile, indexOf: ReadonlyMap<string, number>): number {
  const item = typeof name === 'number' ? name : indexOf.get(name);
  if (item !== undefined && item < ids.length) return item;
  throw new BadState('administered', `item ${JSON.stringify(name)} is not in the items file`);
}

function criterionOf({ criterion }: TestStateLine): Criterion {
  if (Object.hasOwn(criteria, criterion)) return criteria[criterion as CriterionName];
  const reason = planned.includes(criterion) ? 'does not exist yet' : 'is not a criterion';
  throw new BadState('criterion', `"${criterion}" ${reason}; there is ${Object.keys(criteria).join(', ')}`);
}

/** The θ of the state, or else what its responses say. */
function abilityOf(state: TestStateLine, items: readonly number[], bank: Bank): number {
  if (state.theta !== undefined && state.theta !== null) return state.theta;
  const { responses, estimator } = state;
  if (responses?.length !== items.length) {
    throw new BadState('responses', 'must hold one response per administered item when theta is absent');
  }
  const pattern: ResponsePattern = { items, scores: responses.map((score) => score ?? undefined) };
  const prior = option('prior', state.prior, parsePrior);
  if (estimator === 'eap') {
    return estimateEap(
      abilityGrid(bank, option('quadrature', state.quadrature, parseQuadrature)),
      prior,
      pattern,
    ).theta;
  }
  const bounds = option('bounds', state.bounds, parseBounds);
  const method = estimator === 'map' ? { method: estimator, bounds, prior } : { method: estimator, bounds };
  const estimate = estimateByLikelihood(bank, method, pattern);
  if (!estimate) throw new BadState('responses', `are too few for ${estimator} to say anything`);
  return estimate.theta;
}

function option<T>(field: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new BadState(field, error.message);
    throw error;
  }
}
