import type { SavedView } from '#contracts/savedView.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { BulkService } from './bulkService.ts';
import type { ItemStatisticsService } from './itemStatisticsService.ts';
import type { ViewStore } from './viewStore.ts';

type Http = Pick<
  Handlers,
  | 'viewItemStatistics'
  | 'viewItemMeasurement'
  | 'previewBulk'
  | 'listBulk'
  | 'editBulk'
  | 'undoBulk'
  | 'listViews'
  | 'saveView'
  | 'removeView'
>;

interface Needs {
  readonly bulk: BulkService;
  readonly views: ViewStore;
  readonly itemStatistics: ItemStatisticsService;
}

/** What one does with the table of items: many items at once, and views to keep. */
export function itemTableHandlers({ bulk, views, itemStatistics }: Needs): Http {
  /** The views as they are after a change of them. */
  async function after(personId: string, outcome: WriteOutcome): Promise<SavedView[] | Refusal> {
    return outcome === 'stored' ? views.ofPerson(personId) : { refused: 'storageUnavailable' };
  }
  return {
    viewItemStatistics: () => itemStatistics.statistics(),
    viewItemMeasurement: ({ params }) => itemStatistics.ofItem(params.code),
    previewBulk: ({ body, visitor }) => bulk.preview(visitor, body),
    listBulk: ({ visitor }) => bulk.history(visitor),
    editBulk: ({ body, visitor }) => bulk.edit(visitor, body),
    undoBulk: ({ params, visitor }) => bulk.undo(visitor, params.id),
    listViews: ({ visitor }) => views.ofPerson(visitor.personId),
    saveView: async ({ body, visitor }) => after(visitor.personId, await views.save(visitor.personId, body)),
    removeView: async ({ body, visitor }) =>
      after(visitor.personId, await views.remove(visitor.personId, body.name)),
  };
}
