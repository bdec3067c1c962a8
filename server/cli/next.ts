import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AbilityMethod, compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
import { type AbilityGrid, abilityGrid } from '#psychometrics/estimation/posterior.ts';
import { type ScoredPattern, scoredOnly } from '#psychometrics/estimation/responsePattern.ts';
import type { Bank } from '#psychometrics/irt/bank.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { type CriterionName, criteria } from '#psychometrics/selection/criteria.ts';
import { type Criterion, mostValuable, type SelectionContext } from '#psychometrics/selection/criterion.ts';
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
  const gridOf = rememberedGrids(file.bank);
  return readStatesJsonl(states, (state) => {
    const administered = state.administered.map((name) => itemOf(name, file, indexOf));
    if (new Set(administered).size < administered.length) {
      throw new BadState('administered', 'names an item twice');
    }
    if (state.responses !== undefined && state.responses.length > 0) {
      responsesOf(state, administered, file.bank); // also where θ is given and nothing depends on them
    }
    const criterion = criterionOf(state);
    criterion.fill(file.bank, contextOf(state, administered, criterion, file.bank, gridOf), values);
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

function criterionOf({ criterion, infoType }: TestStateLine): Criterion {
  if (criterion === 'mei' && infoType === 'fisher') return criteria.meifisher;
  if (Object.hasOwn(criteria, criterion)) return criteria[criterion as CriterionName];
  const names = Object.keys(criteria).filter((name) => name !== 'meifisher');
  throw new BadState('criterion', `"${criterion}" is not a criterion; there is ${names.join(', ')}`);
}

/** θ, from the state or from what its responses say, and for criteria that need them the responses themselves. */
function contextOf(
  state: TestStateLine,
  items: readonly number[],
  criterion: Criterion,
  bank: Bank,
  gridOf: (quadrature: Quadrature) => AbilityGrid,
): SelectionContext {
  const theta = state.theta ?? undefined;
  if (theta !== undefined && !criterion.weighsEvidence) return { theta };
  const responses = responsesOf(state, items, bank);
  const grid = gridOf(option('quadrature', state.quadrature, parseQuadrature));
  const prior = option('prior', state.prior, parsePrior);
  const estimate = compileMethod(bank, methodOf(state), grid);
  const known = theta ?? estimate(responses)?.theta;
  if (known === undefined)
    throw new BadState('responses', `are too few for ${state.estimator} to say anything`);
  return { theta: known, evidence: { grid, prior, responses, estimate } };
}

function responsesOf({ responses = [] }: TestStateLine, items: readonly number[], bank: Bank): ScoredPattern {
  if (responses.length !== items.length) {
    throw new BadState(
      'responses',
      'must hold one response per administered item when theta is absent or the criterion weighs them',
    );
  }
  try {
    return scoredOnly({ items, scores: responses.map((score) => score ?? undefined) }, bank);
  } catch (error) {
    if (error instanceof RangeError) throw new BadState('responses', error.message);
    throw error;
  }
}

function methodOf(state: TestStateLine): AbilityMethod {
  const method = state.estimator;
  const prior = option('prior', state.prior, parsePrior);
  if (method === 'eap') {
    return { method, prior, quadrature: option('quadrature', state.quadrature, parseQuadrature) };
  }
  const bounds = option('bounds', state.bounds, parseBounds);
  return method === 'map' ? { method, bounds, prior } : { method, bounds };
}

/** States of one file mostly share their quadrature, and its tables take longer than a choice. */
function rememberedGrids(bank: Bank): (quadrature: Quadrature) => AbilityGrid {
  const grids = new Map<string, AbilityGrid>();
  return (quadrature) => {
    const key = JSON.stringify(quadrature);
    const grid = grids.get(key) ?? abilityGrid(bank, quadrature);
    grids.set(key, grid);
    return grid;
  };
}

function option<T>(field: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new BadState(field, error.message);
    throw error;
  }
}
