import { aStratified, strataByDiscrimination } from '../exposure/aStratified.ts';
import { drawWithheld, emptyLedger, recordedEligibility } from '../exposure/itemEligibility.ts';
import { emptyExposure, overexposed, recordedExposure } from '../exposure/maximumRate.ts';
import { sympsonHetter } from '../exposure/sympsonHetter.ts';
import type { Bank } from '../irt/bank.ts';
import type { Random } from '../numerics/seededRandom.ts';
import { type Choose, chooseBest } from '../selection/choice.ts';
import {
  type ProgressWeight,
  progressive,
  proportional,
  weightByLength,
  weightByPrecision,
} from '../selection/progressive.ts';
import { randomesque } from '../selection/randomesque.ts';
import type { StudyDesign } from './study.ts';

/** What is withheld from the persons of a block, one after another. */
export interface WithheldInTurn {
  /** For the next person; undefined when nothing is ever withheld. */
  next(random: () => Random): ((theta: number, se: number) => readonly number[]) | undefined;
  /** To be told how the test of that person ended. */
  record(theta: number, items: readonly number[]): void;
}

/**
 * The last step of selection under a design's exposure control; undefined for the best item.
 *
 * @param chances of Sympson and Hetter
 */
export function exposureChoice(
  bank: Bank,
  { exposure, length, stopRules }: StudyDesign,
  chances: Float64Array | undefined,
): Choose | undefined {
  switch (exposure.kind) {
    case 'randomesque':
      return randomesque(exposure.items);
    case 'progressive':
      return progressive(weightOf(exposure.acceleration));
    case 'proportional':
      return proportional(weightOf(exposure.acceleration), length.maximum);
    case 'sympsonHetter':
      return chances ? sympsonHetter(chances) : chooseBest;
    case 'aStratified':
      return aStratified(strataByDiscrimination(bank, exposure.stages.length), exposure.stages);
    default:
      return undefined;
  }

  function weightOf(acceleration: number): ProgressWeight {
    const precision = stopRules.find((rule) => rule.rule === 'precision');
    return precision && length.minimum < length.maximum
      ? weightByPrecision(precision.atMost, length.maximum, acceleration)
      : weightByLength(length.maximum, acceleration);
  }
}

/** The largest exposure rate a design allows; undefined when it sets none. */
export function maximumRateOf({ exposure }: Pick<StudyDesign, 'exposure'>): number | undefined {
  return 'maximumRate' in exposure ? exposure.maximumRate : undefined;
}

/** Follows the persons of one block, who are counted by themselves. */
export function withheldInTurn(bankSize: number, { exposure }: StudyDesign): WithheldInTurn {
  if (exposure.kind === 'eligibility') {
    let ledger = emptyLedger({ ...exposure, bankSize });
    let withheld = drawWithheld(ledger, () => 0);
    return {
      next: (random) => {
        withheld = drawWithheld(ledger, random());
        return withheld;
      },
      record: (theta, items) => {
        ledger = recordedEligibility(ledger, theta, items, withheld);
      },
    };
  }
  const rate = exposure.kind === 'sympsonHetter' ? undefined : maximumRateOf({ exposure });
  if (rate === undefined) return { next: () => undefined, record: () => {} };
  let counts = emptyExposure(bankSize);
  return {
    next: () => {
      const items = overexposed(counts, rate);
      return () => items;
    },
    record: (_, items) => {
      counts = recordedExposure(counts, items);
    },
  };
}
