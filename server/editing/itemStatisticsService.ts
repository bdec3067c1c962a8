import type { BankStatistics, ItemMeasurement, ItemStatistics } from '#contracts/itemStatistics.ts';
import type { Calibration } from '#itembank/calibration/calibration.ts';
import type { CommentStore } from '#server/attempts/commentStore.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { latestCalibrations } from '#server/bank/latestCalibrations.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingTally, sittingTallies } from '#server/results/sittingTallies.ts';
import type { StoredRow } from './editStore.ts';
import { itemMeasurement, sittingFigures } from './itemMeasurement.ts';

interface Needs {
  readonly rows: () => Promise<readonly StoredRow[]>;
  readonly tallies: ReturnType<typeof sittingTallies>;
  readonly bank: Pick<BankStore, 'releases'>;
  readonly comments: Pick<CommentStore, 'countByItem'>;
}

export type ItemStatisticsService = ReturnType<typeof itemStatisticsService>;

/** What is known of the items that editors work on. */
export function itemStatisticsService({ rows, tallies, bank, comments }: Needs) {
  /** Goes on counting; who waits for it asks again. @returns whether everything has been counted */
  async function counted(): Promise<boolean> {
    const counting = tallies.refresh().then(() => true);
    return Promise.race([counting, soon().then(() => false)]);
  }

  return {
    /** What is known now; counting goes on meanwhile, and who waits for it asks again. */
    async statistics(): Promise<BankStatistics> {
      const complete = await counted();
      const [all, calibrated, remarks] = await Promise.all([
        rows(),
        latestCalibrations(bank),
        comments.countByItem(),
      ]);
      const known = tallies.known();
      return {
        complete,
        items: all.flatMap((row) => statisticsOf(row, known, calibrated, remarks.get(row.code) ?? 0)),
      };
    },

    /** One item, in full. */
    async ofItem(code: string): Promise<ItemMeasurement | Refusal> {
      const complete = await counted();
      const row = (await rows()).find((one) => one.code === code);
      if (row === undefined) return { refused: 'notFound' };
      return { complete, ...itemMeasurement(row, tallies.known(), await latestCalibrations(bank)) };
    },
  };
}

/** How long a request waits for counting that is under way. */
const patienceMs = 200;

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
  });
}

function statisticsOf(
  { code, hashes }: StoredRow,
  sittings: readonly SittingTally[],
  calibrations: ReadonlyMap<string, Calibration>,
  comments: number,
): ItemStatistics[] {
  const found = sittings.flatMap(({ sitting, adaptive, items }) =>
    hashes.flatMap((hash) => {
      const tally = items.get(hash);
      return tally === undefined ? [] : [{ sitting, adaptive, tally }];
    }),
  );
  const calibration = hashes.flatMap((hash) => calibrations.get(hash) ?? []).at(-1);
  if (found.length === 0 && calibration === undefined && comments === 0) return [];
  return [
    {
      code,
      deliveries: found.reduce((sum, { tally }) => sum + tally.answers, 0),
      latest: found.length === 0 ? null : sittingFigures(found.at(-1)!),
      calibration: calibration ? parametersOf(calibration) : null,
      comments,
    },
  ];
}

function parametersOf({ a, b, c, origin }: Calibration): ItemStatistics['calibration'] {
  return { a, b, c, responses: origin.kind === 'calibrated' ? origin.responses : null };
}
