import type { Quadrature } from '../numerics/quadrature.ts';
import type { CalibrationModel, ModelParameters } from './calibrationModel.ts';
import type { ParameterPriors } from './parameterPrior.ts';
import type { OpenWork } from './performPiece.ts';
import type { ScreeningLimits } from './screenItems.ts';
import type { IterationProgress } from './squarem.ts';
import type { WorkPlan } from './workMemory.ts';

/** What a calibration is asked. */
export interface CalibrationOptions {
  /** One model for all items, or one per item. */
  readonly model: CalibrationModel | readonly CalibrationModel[];
  /** Where ability is integrated over; −6 to 6 with 61 nodes when absent. */
  readonly quadrature?: Quadrature;
  readonly priors?: ParameterPriors;
  /** Items whose parameters are known and stay; the scale is then theirs, and ability is free. */
  readonly anchors?: ReadonlyMap<number, ModelParameters>;
  /** Group of each person, from 0. Group 0 is the reference; the others have a mean and variance of their own. */
  readonly groups?: ArrayLike<number>;
  /** No parameter moves more than this in one EM step at the end; 1e-4 when absent. */
  readonly tolerance?: number;
  /** EM steps after which it gives up; 2,000 when absent. */
  readonly maximumIterations?: number;
  /** True when absent. */
  readonly standardErrors?: boolean;
  readonly limits?: Partial<ScreeningLimits>;
  /** Who does the work: a way to spread it over threads. All of it in this thread when absent; the result is the same. */
  readonly openWork?: (plan: WorkPlan) => OpenWork;
  /** Told after every EM step; returning false cancels the calibration. */
  readonly onIteration?: (progress: IterationProgress) => boolean;
}

/** 61 nodes, a fifth of a standard deviation apart. */
export const defaultQuadrature: Quadrature = { lower: -6, upper: 6, n: 61 };

/** The model an item is calibrated by. */
export function modelOf({ model }: CalibrationOptions, item: number): CalibrationModel {
  return typeof model === 'string' ? model : model[item]!;
}
