import { z } from 'zod';

const Size = z.number().nonnegative();

/**
 * How sure an estimate from answers is, as far as it was worked out: what is absent was not. Standard errors of a, b
 * and c; infit and outfit (mean squares, 1 where the model fits); S-X² with its degrees of freedom and p; and how far
 * b lies from the estimate before, in logits.
 */
export const CalibrationQuality = z.strictObject({
  seA: Size.optional(),
  seB: Size.optional(),
  seC: Size.optional(),
  infit: Size.optional(),
  outfit: Size.optional(),
  sX2: Size.optional(),
  sX2Degrees: z.int().positive().optional(),
  sX2P: z.number().min(0).max(1).optional(),
  driftB: z.number().optional(),
});
export type CalibrationQuality = z.infer<typeof CalibrationQuality>;

/** Where item parameters come from, so that every screen can say how far to trust them. */
export const CalibrationOrigin = z.discriminatedUnion('kind', [
  /** A writer's judgement before anyone has answered: provisional. */
  z.strictObject({ kind: z.literal('expertEstimate'), by: z.string(), on: z.iso.date() }),
  /** Estimated from answers. */
  z.strictObject({
    kind: z.literal('calibrated'),
    method: z.string(),
    responses: z.int().positive(),
    on: z.iso.date(),
    /** Records from before it was kept have none. */
    quality: CalibrationQuality.optional(),
  }),
]);
export type CalibrationOrigin = z.infer<typeof CalibrationOrigin>;

/** Parameters of one item version under the 4PL model, logistic metric; statistics belong to a version. */
export const Calibration = z
  .strictObject({
    a: z.number().positive(),
    b: z.number(),
    c: z.number().min(0).lt(1),
    d: z.number().gt(0).max(1),
    origin: CalibrationOrigin,
  })
  .refine(({ c, d }) => c < d, { message: 'lower asymptote is not below upper', path: ['c'] });
export type Calibration = z.infer<typeof Calibration>;
