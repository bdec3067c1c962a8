import { median, quantile } from '../numerics/sampleMoments.ts';
import type { CommonItem } from './linkingConstants.ts';

/** How far one common item moved between two calibrations, compared with the others. */
export interface Drift {
  /** Robust z of the shift in difficulty b₂ − b₁. */
  readonly zDifficulty: number;
  /** Robust z of the shift in ln a. */
  readonly zDiscrimination: number;
  readonly drifted: boolean;
}

/**
 * Parameter drift by the robust z: an item drifts when it moves otherwise than the common items as a whole. Median and
 * interquartile range do not let the drifting items themselves hide it, and no linking is needed first.
 *
 *     z = (shift − median) / (0.74 · interquartile range)
 *
 * @param limit |z| from which an item drifts; 1.645 flags some 10 % of items that did not move
 * @returns z is 0 where no item moves, ±Infinity for one that does where at least half do not
 * @throws {RangeError} for fewer than four common items, which have no quartiles to speak of
 * @see Huynh & Meyer (2010), Use of Robust z in Detecting Unstable Items in Item Response Theory Models
 */
export function parameterDrift(common: readonly CommonItem[], limit = 1.645): Drift[] {
  if (common.length < 4) throw new RangeError(`drift needs at least 4 common items, not ${common.length}`);
  const difficulty = robustZ(common.map(({ form1, form2 }) => form2.b - form1.b));
  const discrimination = robustZ(common.map(({ form1, form2 }) => Math.log(form2.a / form1.a)));
  return difficulty.map((zDifficulty, k) => {
    const zDiscrimination = discrimination[k]!;
    const drifted = Math.abs(zDifficulty) > limit || Math.abs(zDiscrimination) > limit;
    return { zDifficulty, zDiscrimination, drifted };
  });
}

function robustZ(shifts: readonly number[]): number[] {
  const centre = median(shifts);
  const spread = 0.74 * (quantile(shifts, 0.75) - quantile(shifts, 0.25));
  return shifts.map((shift) => {
    const distance = shift - centre;
    return Math.abs(distance) < 1e-12 ? 0 : distance / spread;
  });
}
