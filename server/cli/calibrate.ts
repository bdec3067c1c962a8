import { type Command, InvalidArgumentError, Option } from 'commander';
import { anchorOf } from '#psychometrics/calibration/anchorOf.ts';
import { type Calibration, calibrate } from '#psychometrics/calibration/calibrate.ts';
import type { CalibrationModel, ModelParameters } from '#psychometrics/calibration/calibrationModel.ts';
import type { CalibrationOptions } from '#psychometrics/calibration/calibrationOptions.ts';
import type { ParameterPrior } from '#psychometrics/calibration/parameterPrior.ts';
import { InvalidResponses } from '#psychometrics/calibration/responseMatrix.ts';
import type { Quadrature } from '#psychometrics/numerics/quadrature.ts';
import { parseQuadrature } from './abilityOptions.ts';
import { BadInput } from './badInput.ts';
import { calibrationReport } from './calibrationReport.ts';
import { workInThreads } from './calibrationThreads.ts';
import { scalingOf } from './estimate.ts';
import { readGroupsCsv } from './groupsCsv.ts';
import { readItemsCsv } from './itemsCsv.ts';
import { parameterPriorParser } from './parameterPriorOption.ts';
import { type ResponseFile, readResponseMatrixCsv } from './responseMatrixCsv.ts';
import { DontKnow } from './responsesCsv.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { defaultThreads, parseCount } from './simulationOptions.ts';

/** What `calibrate` was asked. */
interface CalibrateOptions {
  readonly responses: string;
  readonly model: CalibrationModel;
  readonly quadrature: Quadrature;
  readonly priorA?: ParameterPrior;
  readonly priorIntercept?: ParameterPrior;
  readonly priorC?: ParameterPrior;
  readonly anchors?: string;
  readonly metric: 'logistic' | 'normal';
  readonly groups?: string;
  readonly dontKnow?: DontKnow;
  readonly tolerance: number;
  readonly iterations: number;
  readonly minimumResponses: number;
  readonly se: boolean;
  readonly workers: number;
  readonly details?: boolean;
  readonly progress?: boolean;
}

/** Without any prior the guessing of easy items cannot be found; this one is centred at 0.2. */
const usualGuessing: ParameterPrior = { kind: 'normal', mean: -1.4, sd: 0.5 };

/** `calibrate`: item parameters, standard errors and fit from a responses file. */
export function calibrateCommand(): Command {
  const positive = (what: string) => (text: string) => {
    const value = Number(text);
    if (text.trim() !== '' && value > 0 && value < Infinity) return value;
    throw new InvalidArgumentError(`${what} must be a number greater than 0.`);
  };
  return commandNamed('calibrate')
    .description('estimate item parameters from a responses file, by marginal maximum likelihood')
    .requiredOption('--responses <file>', 'responses CSV: person, then a column per item')
    .addOption(
      new Option('--model <name>', 'model of the items')
        .choices(['rasch', '2pl', '3pl', 'grm', 'gpcm'])
        .default('2pl'),
    )
    .option('--quadrature <lower,upper,n>', 'nodes of ability', parseQuadrature, parseQuadrature('-6,6,61'))
    .option('--prior-a <prior>', 'on a: lognormal:M,S or normal:M,S', parameterPriorParser('slope'))
    .option('--prior-intercept <prior>', 'on −ab: normal:M,S', parameterPriorParser('intercept'))
    .option(
      '--prior-c <prior>',
      'on c of a 3pl item: normal:M,S on the logit scale, or beta:A,B (default normal:-1.4,0.5)',
      parameterPriorParser('guessing'),
    )
    .option('--anchors <file>', 'items CSV: items in it keep these parameters, and set the scale')
    .addOption(
      new Option('--metric <name>', 'metric of a in the anchors')
        .choices(['logistic', 'normal'])
        .default('logistic'),
    )
    .option('--groups <file>', 'CSV person,group: a distribution of ability for each group')
    .addOption(
      new Option(
        '--dont-know <policy>',
        'what "?" counts as; a category of its own would need a nominal model, and is refused',
      ).choices(DontKnow.options),
    )
    .option('--tolerance <step>', 'largest move of a parameter at the end', positive('the tolerance'), 1e-4)
    .option('--iterations <n>', 'EM steps after which it gives up', positive('the number'), 2000)
    .option('--minimum-responses <n>', 'an item with fewer is refused', positive('the number'), 30)
    .option('--no-se', 'leave out standard errors')
    .option('--workers <n>', 'threads for large files (default: one per core)', parseCount, defaultThreads())
    .option('--details', 'add criteria, distributions of ability, slopes and intercepts, empirical curves')
    .option('--progress', 'tell every EM step on stderr')
    .option('--json', 'JSON output (the only form there is)')
    .action((options: CalibrateOptions) => printResult(() => calibrateItems(options)));
}

/**
 * The calibration as pieces of one JSON document; what is wrong with items is told on stderr as well.
 *
 * @throws {BadInput} for anything wrong in a file
 */
async function calibrateItems(options: CalibrateOptions): Promise<string[]> {
  const file = await readResponseMatrixCsv(options.responses, options.dontKnow);
  const anchors = options.anchors && (await readAnchors(options.anchors, file, scalingOf(options.metric)));
  const groups = options.groups ? await readGroupsCsv(options.groups, file.persons) : undefined;
  const guessing = options.priorC ?? (options.model === '3pl' ? usualGuessing : undefined);
  const calibration = calibrated(options.responses, file, {
    model: options.model,
    quadrature: options.quadrature,
    priors: {
      ...(options.priorA ? { slope: options.priorA } : {}),
      ...(options.priorIntercept ? { intercept: options.priorIntercept } : {}),
      ...(guessing ? { guessing } : {}),
    },
    ...(anchors ? { anchors } : {}),
    ...(groups ? { groups: groups.groupOf } : {}),
    tolerance: options.tolerance,
    maximumIterations: options.iterations,
    standardErrors: options.se,
    limits: { minimumResponses: options.minimumResponses },
    openWork: workInThreads(options.workers),
    ...(options.progress ? { onIteration: tell } : {}),
  });
  for (const { item, verdict, text } of calibration.notices) {
    process.stderr.write(`${file.ids[item]}: ${verdict}: ${text}\n`);
  }
  if (!calibration.converged) {
    process.stderr.write(`did not converge in ${calibration.iterations} iterations; raise --iterations\n`);
  }
  const names = groups?.names ?? ['all'];
  const report = calibrationReport(calibration, file, options, names, options.details ?? false);
  return [`${JSON.stringify(report, undefined, 1)}\n`];
}

/** Runs the calibration, and tells of responses that do not fit in the words of the file. */
function calibrated(name: string, file: ResponseFile, options: CalibrationOptions): Calibration {
  try {
    const outcome = calibrate(file.matrix, options);
    if (outcome.kind === 'cancelled') throw new Error('nobody can have cancelled it');
    return outcome;
  } catch (error) {
    if (!(error instanceof InvalidResponses)) throw error;
    throw new BadInput(
      name,
      error.problems.map(({ row, column, reason }) => ({
        row: file.rows[row]!,
        column: file.ids[column ?? 0]!,
        reason,
      })),
    );
  }
}

/** Items of the anchors file that are in the responses; the others are passed over. */
async function readAnchors(
  name: string,
  { ids }: ResponseFile,
  scaling: number,
): Promise<Map<number, ModelParameters>> {
  const anchors = await readItemsCsv(name, scaling);
  const found = new Map<number, ModelParameters>();
  for (const [index, id] of anchors.ids.entries()) {
    const column = ids.indexOf(id);
    if (column < 0) continue;
    const anchor = anchorOf(anchors.bank, index);
    if (!anchor)
      throw new BadInput(name, `item "${id}" is nominal; an anchor has one slope for its categories`);
    found.set(column, anchor);
  }
  if (found.size === 0) throw new BadInput(name, 'none of its items is in the responses file');
  return found;
}

function tell({ iteration, objective, change }: { iteration: number; objective: number; change: number }) {
  process.stderr.write(
    `${iteration}: log-likelihood ${objective.toFixed(3)}, largest move ${change.toPrecision(2)}\n`,
  );
  return true;
}
