import { InvalidArgumentError } from 'commander';
import type { ParameterRole } from '#psychometrics/calibration/itemFamily.ts';
import { checkPriors, type ParameterPrior } from '#psychometrics/calibration/parameterPrior.ts';

/** `normal:0,2`, `lognormal:0,0.5` (slopes) or `beta:5,17` (guessing). */
export function parameterPriorParser(role: ParameterRole): (text: string) => ParameterPrior {
  return (text) => {
    const [kind, figures = ''] = text.split(':');
    const [first, second, ...rest] = figures.split(',').map((part) => (part.trim() ? Number(part) : NaN));
    if (first === undefined || second === undefined || rest.length > 0) {
      throw new InvalidArgumentError('expected two numbers, such as normal:0,2.');
    }
    const prior = priorNamed(kind ?? '', first, second);
    try {
      checkPriors({ [role]: prior });
    } catch (error) {
      if (error instanceof RangeError) throw new InvalidArgumentError(`${error.message}.`);
      throw error;
    }
    return prior;
  };
}

function priorNamed(kind: string, first: number, second: number): ParameterPrior {
  switch (kind) {
    case 'normal':
      return { kind, mean: first, sd: second };
    case 'lognormal':
      return { kind, meanLog: first, sdLog: second };
    case 'beta':
      return { kind, alpha: first, beta: second };
    default:
      throw new InvalidArgumentError('a prior is normal:M,S, lognormal:M,S or beta:A,B.');
  }
}
