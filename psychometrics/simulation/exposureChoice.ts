import type { Candidate } from '../adaptiveTest.ts';
import { aStratified, strataByDiscrimination } from '../exposure/aStratified.ts';
import {
  exposurePrices,
  type PriceDesign,
  recordedPrices,
  startingPrices,
} from '../exposure/exposurePrices.ts';
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

/** What exposure control does to one person's test. */
export type ControlOfPerson = Pick<Candidate, 'withheldAt' | 'prices'>;

/** Exposure control over the persons of a block, one after another. */
export interface ControlInTurn {
  /** For the next person. */
  next(random: () => Random): ControlOfPerson;
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

/** Prices aim a little under the maximum rate, so that items seldom have to be withheld for it. */
const aim = 0.99;

/** The rate that prices aim at. */
export function aimedRate({ maximumRate, minimumRate }: Pick<PriceDesign, 'maximumRate' | 'minimumRate'>) {
  return Math.max(minimumRate, aim * maximumRate);
}

/**
 * Follows the persons of one block, who are counted by themselves.
 *
 * @param prepared prices to start from; 0 when absent
 */
export function controlInTurn(
  bankSize: number,
  { exposure }: StudyDesign,
  prepared?: Float64Array,
): ControlInTurn {
  if (exposure.kind === 'eligibility') {
    let ledger = emptyLedger({ ...exposure, bankSize });
    let withheld = drawWithheld(ledger, () => 0);
    return {
      next: (random) => {
        withheld = drawWithheld(ledger, random());
        return { withheldAt: withheld };
      },
      record: (theta, items) => {
        ledger = recordedEligibility(ledger, theta, items, withheld);
      },
    };
  }
  const rate = exposure.kind === 'sympsonHetter' ? undefined : maximumRateOf({ exposure });
  if (rate === undefined) return { next: () => ({}), record: () => {} };
  let counts = emptyExposure(bankSize);
  let withheld: readonly number[] = [];
  let prices =
    exposure.kind === 'priced'
      ? startingPrices({ ...exposure, maximumRate: aimedRate(exposure), bankSize }, prepared)
      : undefined;
  return {
    next: () => {
      const items = overexposed(counts, rate);
      withheld = items;
      return { withheldAt: () => items, ...(prices ? { prices: exposurePrices(prices) } : {}) };
    },
    record: (_, given) => {
      counts = recordedExposure(counts, given);
      prices = prices && recordedPrices(prices, given, withheld);
    },
  };
}
