import type { ItemPage } from '#contracts/editing.ts';
import type { ItemSource, RecheckItem } from '#contracts/sources.ts';
import { latestReviewBy } from '#itembank/editing/latestReviewBy.ts';
import { pastReview } from '#itembank/editing/stage.ts';
import { currentEdition } from '#itembank/sources/registeredSource.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import type { EditingService, Editor } from '#server/editing/editingService.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import { sourceRegister } from './sourceRegister.ts';
import type { SourceStore } from './sourceStore.ts';

interface Needs {
  readonly store: Pick<SourceStore, 'all' | 'revision'>;
  readonly editing: Pick<EditingService, 'view' | 'edit'>;
  readonly clock: Clock;
}

/** Holding an item against the editions that count now. */
export type RecheckService = ReturnType<typeof recheckService>;

export function recheckService({ store, editing, clock }: Needs) {
  const register = sourceRegister(store);
  return {
    /** How an item stands to each of its sources. */
    async sourcesOf(editor: Editor, code: string): Promise<ItemSource[] | Refusal> {
      const item = await editing.view(code, editor);
      if (isRefusal(item)) return item;
      const registry = await register();
      return item.content.sources.map((source, place) => {
        const kept = registry.find(sourceKey(source));
        const current = kept && currentEdition(kept);
        return {
          place,
          id: kept?.id ?? null,
          named: source.edition,
          current: current?.edition ?? null,
          since: current?.since ?? null,
          note: current?.note ?? '',
          url: current?.url ?? null,
        };
      });
    },

    /**
     * Names the new editions in an item that is right as it stands, or gives it a later date, and sends it to its
     * reviewers: a change of metadata that keeps its statistics. Whoever does this is an author of the item from then
     * on, so others review.
     */
    async recheck(
      editor: Editor,
      code: string,
      { basedOn, editions, reviewBy, reason }: RecheckItem,
    ): Promise<ItemPage | Refusal> {
      const item = await editing.view(code, editor);
      if (isRefusal(item)) return item;
      const { currentEditions } = await register();
      const checked = new Map(editions.map(({ place, edition }) => [place, edition]));
      const sources = item.content.sources.map((source, place) => ({
        ...source,
        edition: checked.get(place) ?? source.edition,
      }));
      const isStale = sources.some((source, place) => {
        const current = currentEditions.get(sourceKey(source));
        return checked.has(place) && current !== undefined && current !== source.edition;
      });
      if (isStale) return { refused: 'sourceChanged' };
      if (reviewBy > latestReviewBy(dutchDay(clock.now()))) return { refused: 'itemDateTooFar' };
      const isSame = sources.every(({ edition }, place) => edition === item.content.sources[place]!.edition);
      if (isSame && reviewBy <= item.content.reviewBy) return { refused: 'itemUnchanged' };
      if (pastReview.has(item.stage)) {
        const back = await editing.edit(editor, code, basedOn, { kind: 'step', step: 'revise', reason });
        if (isRefusal(back)) return back;
      }
      const saved = await editing.edit(editor, code, basedOn, {
        kind: 'save',
        content: { ...item.content, sources, reviewBy },
        change: 'metadata',
        reason,
      });
      if (isRefusal(saved)) return saved;
      if (!saved.ways.some(({ step, mayTake }) => step === 'submit' && mayTake)) return saved;
      return editing.edit(editor, code, saved.version, { kind: 'step', step: 'submit', reason });
    },
  };
}
