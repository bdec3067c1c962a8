import { calibrate } from '#psychometrics/calibration/calibrate.ts';
import type { ModelParameters } from '#psychometrics/calibration/calibrationModel.ts';
import { normalAbilities, simulatedResponses } from '#psychometrics/calibration/simulatedResponses.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import type { BenchRow } from './psychometrics.ts';

/** Calibration against its budget in design.md: 3,000 persons × 120 items, on one core. */
export function benchCalibration(now: () => number): BenchRow[] {
  const random = seededRandom('bench calibration');
  const slopes = normalAbilities(120, 0, 0.25, random);
  const difficulties = normalAbilities(120, 0, 1, random);
  const items = Array.from(slopes, (slope, k): ModelParameters => {
    return { model: 'logistic', a: Math.exp(slope), b: difficulties[k]!, c: 0, d: 1 };
  });
  const responses = simulatedResponses(items, normalAbilities(3000, 0, 1, random), random);
  const timed = (standardErrors: boolean) => {
    const began = now();
    const outcome = calibrate(responses, { model: '2pl', standardErrors });
    if (outcome.kind !== 'calibrated' || !outcome.converged) throw new Error('the calibration must converge');
    return (now() - began) / 1000;
  };
  return [
    { what: 'calibrate 2PL, 3,000 × 120', measured: timed(false), bound: 4, unit: 's' },
    { what: 'the same with standard errors', measured: timed(true), bound: undefined, unit: 's' },
  ];
}
