import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import type { Release } from '#itembank/release/release.ts';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import { draftPage, type Releaser } from './draftPage.ts';
import type { StoredDraft } from './releaseDraftStore.ts';
import type { ReleaseTelling } from './releaseTelling.ts';

interface Needs {
  readonly bank: Pick<BankStore, 'releases'>;
  readonly people: Pick<PersonStore, 'find'>;
  readonly telling: Pick<ReleaseTelling, 'progressOf'>;
}

/** Drafts with what stands around them: names of people, the release before, how far its items are. */
export function draftPages({ bank, people, telling }: Needs) {
  /** The newest release of the pool; for a draft that was published the one before it. */
  async function previousOf({ selection: { pool }, state }: ReleaseDraft): Promise<Release | undefined> {
    const all = (await bank.releases()).filter(({ release }) => release.pool === pool);
    const own =
      state.kind === 'published' ? all.findIndex(({ release }) => release.id === state.release) : -1;
    return all[own + 1]?.release;
  }

  async function namesOf(drafts: readonly StoredDraft[]): Promise<(person: string) => string> {
    const ids = new Set(
      drafts.flatMap(({ draft: { authors, state } }) => [
        ...authors,
        ...(state.kind === 'proposed' ? [state.by] : []),
        ...(state.kind === 'published' ? [state.proposedBy, state.approvedBy] : []),
      ]),
    );
    const known = new Map(
      await Promise.all([...ids].map(async (id) => [id, (await people.find(id))?.name] as const)),
    );
    return (id) => known.get(id) ?? id;
  }

  return {
    previousOf,
    namesOf,
    async page(stored: StoredDraft, who: Releaser): Promise<ReleaseDraftPage> {
      const previous = await previousOf(stored.draft);
      return draftPage(stored, who, await namesOf([stored]), {
        previous: previous === undefined ? null : { id: previous.id, name: previous.name },
        telling: telling.progressOf(stored.draft.id) ?? null,
      });
    },
  };
}
