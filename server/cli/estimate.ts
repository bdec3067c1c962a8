import { type Command, Option } from 'commander';
import { type AbilityMethod, compileMethod } from '#psychometrics/estimation/abilityMethod.ts';
import type { Bounds } from '#psychometrics/estimation/estimateAbility.ts';
import type { Prior } from '#psychometrics/estimation/prior.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { parseBounds, parsePrior, parseQuadrature, parseTuning } from './abilityOptions.ts';
import { BadInput } from './badInput.ts';
import { readItemsCsv } from './itemsCsv.ts';
import { DontKnow, type PersonResponses, readResponsesCsv } from './responsesCsv.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `estimate` was asked. */
interface EstimateOptions {
  readonly items: string;
  readonly responses: string;
  readonly method: 'ml' | 'map' | 'eap' | 'wle' | 'robust';
  readonly prior: Prior;
  readonly bounds: Bounds;
  readonly quadrature: Quadrature;
  readonly weight: 'huber' | 'tukey';
  readonly tuning: number;
  readonly metric: 'logistic' | 'normal';
  readonly dontKnow?: DontKnow;
}

/** `estimate`: ability and standard error of every person, from known item parameters. */
export function estimateCommand(): Command {
  return commandNamed('estimate')
    .description('estimate the ability of every person in a responses file')
    .requiredOption('--items <file>', 'items CSV: id,model,a,b,c,d,thresholds')
    .requiredOption('--responses <file>', 'responses CSV: person, then a column per item')
    .addOption(
      new Option('--method <name>', 'estimator')
        .choices(['ml', 'map', 'eap', 'wle', 'robust'])
        .default('eap'),
    )
    .option(
      '--prior <prior>',
      'normal:MEAN,SD, uniform:LOWER,UPPER or jeffreys',
      parsePrior,
      parsePrior('normal:0,1'),
    )
    .option(
      '--bounds <lower,upper>',
      'where ml, map, wle and robust may look',
      parseBounds,
      parseBounds('-4,4'),
    )
    .option('--quadrature <lower,upper,n>', 'nodes for eap', parseQuadrature, parseQuadrature('-6,6,61'))
    .addOption(
      new Option('--weight <name>', 'how robust trusts less').choices(['huber', 'tukey']).default('huber'),
    )
    .option('--tuning <number>', 'where the weight of robust begins to fall, or is 0', parseTuning, 1)
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
  if (options.method === 'robust' && bank.polytomous.size > 0) {
    const [item] = bank.polytomous.keys();
    throw new BadInput(options.items, `robust estimation is for dichotomous items, not for "${ids[item!]}"`);
  }
  const estimate = compileMethod(bank, methodOf(options));
  const persons: string[] = [];
  const each = ({ person, items, scores }: PersonResponses) => {
    const result = estimate({ items, scores });
    const line = { person, theta: result?.theta ?? null, se: result?.se ?? null, items: items.length };
    persons.push((persons.length > 0 ? ',\n' : '') + JSON.stringify(line));
  };
  await readResponsesCsv(options.responses, ids, options.dontKnow, each, bank.highestScore);
  if (persons.length === 0) throw new BadInput(options.responses, 'holds no persons');
  return ['{"persons":[\n', ...persons, '\n]}\n'];
}

/** D of a metric: 1.702 brings the logistic curve closest to the normal one (Camilli 1994). */
export function scalingOf(metric: 'logistic' | 'normal'): number {
  return metric === 'normal' ? 1.702 : 1;
}

function methodOf({ method, prior, bounds, quadrature, weight, tuning }: EstimateOptions): AbilityMethod {
  switch (method) {
    case 'eap':
      return { method, prior, quadrature };
    case 'map':
      return { method, prior, bounds };
    case 'robust':
      return { method, bounds, weight, tuning };
    default:
      return { method, bounds };
  }
}
