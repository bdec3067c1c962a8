import { type Command, Option } from 'commander';
import {
  type Bounds,
  estimateByLikelihood,
  estimateEap,
  type LikelihoodMethod,
} from '#psychometrics/estimation/estimateAbility.ts';
import { abilityGrid } from '#psychometrics/estimation/posterior.ts';
import type { Prior } from '#psychometrics/estimation/prior.ts';
import type { Estimate, ResponsePattern } from '#psychometrics/estimation/responsePattern.ts';
import type { Bank } from '#psychometrics/irt/bank.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { parseBounds, parsePrior, parseQuadrature } from './abilityOptions.ts';
import { readItemsCsv } from './itemsCsv.ts';
import { DontKnow, readResponsesCsv } from './responsesCsv.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `estimate` was asked. */
interface EstimateOptions {
  readonly items: string;
  readonly responses: string;
  readonly method: 'ml' | 'map' | 'eap' | 'wle';
  readonly prior: Prior;
  readonly bounds: Bounds;
  readonly quadrature: Quadrature;
  readonly metric: 'logistic' | 'normal';
  readonly dontKnow?: DontKnow;
}

/** `estimate`: ability and standard error of every person, from known item parameters. */
export function estimateCommand(): Command {
  return commandNamed('estimate')
    .description('estimate the ability of every person in a responses file')
    .requiredOption('--items <file>', 'items CSV: id,model,a,b,c,d,thresholds')
    .requiredOption('--responses <file>', 'responses CSV: person, then a column per item')
    .addOption(new Option('--method <name>', 'estimator').choices(['ml', 'map', 'eap', 'wle']).default('eap'))
    .option(
      '--prior <prior>',
      'normal:MEAN,SD, uniform:LOWER,UPPER or jeffreys',
      parsePrior,
      parsePrior('normal:0,1'),
    )
    .option('--bounds <lower,upper>', 'where ml, map and wle may look', parseBounds, parseBounds('-4,4'))
    .option('--quadrature <lower,upper,n>', 'nodes for eap', parseQuadrature, parseQuadrature('-6,6,61'))
    .addOption(
      new Option('--metric <name>', 'metric of a').choices(['logistic', 'normal']).default('logistic'),
    )
    .addOption(new Option('--dont-know <policy>', 'what "?" counts as').choices(DontKnow.options))
    .option('--json', 'JSON output (the only form there is)')
    .action((options: EstimateOptions) => printResult(() => estimatePersons(options)));
}

/**
 * The estimates as pieces of one JSON document. A person without any scored response has no ability under
 * ml, wle or a prior that says nothing: θ and SE are null.
 *
 * @throws {BadInput} for anything wrong in either file
 */
async function estimatePersons(options: EstimateOptions): Promise<string[]> {
  const { ids, bank } = await readItemsCsv(options.items, scalingOf(options.metric));
  const estimate = estimatorOf(bank, options);
  const persons: string[] = [];
  await readResponsesCsv(options.responses, ids, options.dontKnow, ({ person, items, scores }) => {
    const result = estimate({ items, scores });
    const line = { person, theta: result?.theta ?? null, se: result?.se ?? null, items: items.length };
    persons.push((persons.length > 0 ? ',\n' : '') + JSON.stringify(line));
  });
  return ['{"persons":[\n', ...persons, '\n]}\n'];
}

/** D of a metric: 1.702 brings the logistic curve closest to the normal one (Camilli 1994). */
export function scalingOf(metric: 'logistic' | 'normal'): number {
  return metric === 'normal' ? 1.702 : 1;
}

function estimatorOf(
  bank: Bank,
  { method, prior, bounds, quadrature }: EstimateOptions,
): (responses: ResponsePattern) => Estimate | undefined {
  if (method === 'eap') {
    const grid = abilityGrid(bank, quadrature);
    return (responses) => estimateEap(grid, prior, responses);
  }
  const estimator: LikelihoodMethod = method === 'map' ? { method, bounds, prior } : { method, bounds };
  return (responses) => estimateByLikelihood(bank, estimator, responses);
}
