import type { ItemMeasurement, ItemStatistics, OptionCurve } from '#contracts/itemStatistics.ts';
import type { Calibration } from '#itembank/calibration/calibration.ts';
import bounds from '#itembank/calibration/qualityBounds.json' with { type: 'json' };
import { qualityFlags } from '#itembank/calibration/qualityFlags.ts';
import { type ChoiceTally, choiceGroups } from '#server/results/choiceTally.ts';
import { type ItemTally, itemRest, itemTotal, medianMs } from '#server/results/itemTally.ts';
import type { SittingTally } from '#server/results/sittingTallies.ts';
import type { StoredRow } from './editStore.ts';

/** What one sitting counted of a version of the item. */
interface Counted extends Pick<SittingTally, 'sitting' | 'adaptive'> {
  readonly tally: ItemTally;
}

/**
 * One item as sittings and calibrations showed it. Only versions whose statistics hold for the current one are looked
 * at: those that nothing but looks or data separates from it.
 */
export function itemMeasurement(
  { version, hashes }: Pick<StoredRow, 'version' | 'hashes'>,
  sittings: readonly SittingTally[],
  calibrations: ReadonlyMap<string, Calibration>,
): Omit<ItemMeasurement, 'complete'> {
  const { fewestAnswers } = bounds;
  const since = version - Math.max(hashes.length - 1, 0);
  const counted = sittings.flatMap(({ sitting, adaptive, items }) =>
    hashes.flatMap((hash, i) => {
      const tally = items.get(hash);
      return tally === undefined ? [] : [{ sitting, adaptive, tally, version: since + i }];
    }),
  );
  const calibration = hashes.flatMap((hash) => calibrations.get(hash) ?? []).at(-1);
  return {
    version,
    since,
    fewestAnswers,
    sittings: counted.toReversed().map((one) => ({
      ...sittingFigures(one),
      version: one.version,
      curve: one.tally.answers < fewestAnswers ? null : curveOf(one.tally.choices, one.adaptive),
    })),
    calibration: calibration === undefined ? null : { calibration, flags: flagsOf(calibration) },
  };
}

/** What one sitting showed. Where candidates got different items their totals say nothing: no Rit and Rir. */
export function sittingFigures({ sitting, adaptive, tally }: Counted): NonNullable<ItemStatistics['latest']> {
  return {
    sitting: sitting.name,
    plannedAt: sitting.plannedAt,
    adaptive,
    answers: tally.answers,
    proportionCorrect: tally.correct / tally.answers,
    itemTotal: adaptive ? null : (itemTotal(tally) ?? null),
    itemRest: adaptive ? null : (itemRest(tally) ?? null),
    medianMs: medianMs(tally),
  };
}

function curveOf(tally: ChoiceTally, adaptive: boolean): OptionCurve {
  const choices = [...tally.keys()].sort();
  return {
    scale: adaptive ? 'ability' : 'restScore',
    choices,
    groups: choiceGroups(tally).map(({ proportions, ...group }) => ({
      ...group,
      proportions: choices.map((choice) => proportions[choice]!),
    })),
  };
}

function flagsOf({ origin }: Calibration) {
  return origin.kind === 'calibrated' ? qualityFlags(origin.quality ?? {}) : [];
}
