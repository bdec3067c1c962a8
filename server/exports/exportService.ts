import type { ExportFormat } from '#contracts/exporting.ts';
import type { BankStatistics, ItemStatistics } from '#contracts/itemStatistics.ts';
import { currentVersion } from '#itembank/editing/editedItem.ts';
import type { ExchangedItem, ItemStatistic } from '#itembank/qti/write/exchangedItem.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { latestCalibrations } from '#server/bank/latestCalibrations.ts';
import type { EditingService, Editor } from '#server/editing/editingService.ts';
import { hashesInForce } from '#server/editing/itemRow.ts';
import type { ItemStatisticsService } from '#server/editing/itemStatisticsService.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { exportArchive } from './exportArchive.ts';

interface Needs {
  readonly editing: Pick<EditingService, 'consider'>;
  readonly itemStatistics: Pick<ItemStatisticsService, 'statistics'>;
  readonly bank: Pick<BankStore, 'releases' | 'findMedia'>;
}

export type ExportService = ReturnType<typeof exportService>;

/** Items leave the bank. */
export function exportService({ editing, itemStatistics, bank }: Needs) {
  return {
    /** The current version of each item, as a zip; refused when one does not exist. */
    async archive(editor: Editor, format: ExportFormat, codes: readonly string[]): Promise<Buffer | Refusal> {
      const calibrations = await latestCalibrations(bank);
      const { items: counted } = await whole(itemStatistics);
      const known = new Map(counted.map((one) => [one.code, one]));
      const items: ExchangedItem[] = [];
      for (const code of [...new Set(codes)].sort()) {
        const found = await editing.consider(editor, code);
        if (found === undefined) return { refused: 'notFound' };
        const { content } = currentVersion(found.item);
        const calibration = hashesInForce(found.item)
          .flatMap((hash) => calibrations.get(hash) ?? [])
          .at(-1);
        items.push({
          code,
          content,
          calibration: calibration ?? null,
          statistics: statisticsOf(known.get(code)),
        });
      }
      return exportArchive(format, items, async (name) => (await bank.findMedia(name))?.bytes);
    },
  };
}

/** The statistics once everything has been counted: a file with half of them would look like all. */
async function whole({ statistics }: Needs['itemStatistics']): Promise<BankStatistics> {
  for (;;) {
    const found = await statistics();
    if (found.complete) return found;
  }
}

function statisticsOf(known: ItemStatistics | undefined): ItemStatistic[] {
  const latest = known?.latest;
  if (!latest) return [];
  const { sitting: context, answers: cases } = latest;
  const figures = {
    proportionCorrect: latest.proportionCorrect,
    itemTotalCorrelation: latest.itemTotal,
    itemRestCorrelation: latest.itemRest,
    medianMs: latest.medianMs,
  };
  return Object.entries(figures).flatMap(([name, value]) =>
    value === null ? [] : [{ name, context, cases, value }],
  );
}
