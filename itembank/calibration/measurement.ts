import { z } from 'zod';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { Calibration } from './calibration.ts';

/** What a calibration found about one version of an item: it holds for that version, and for one that is answered alike. */
export const Measurement = z.strictObject({
  code: ItemCode,
  /** Hash of the version that was answered. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  calibration: Calibration.refine(({ origin }) => origin.kind === 'calibrated', {
    message: 'is no calibration from answers',
  }),
});
export type Measurement = z.infer<typeof Measurement>;
