import { z } from 'zod';

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
