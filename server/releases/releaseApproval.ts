import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { decideRelease, type ReleaseCommand } from '#itembank/release/decideRelease.ts';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { bankSnapshot } from './bankSnapshot.ts';
import { type CheckedSelection, checkInThreads } from './checkInThreads.ts';
import { type Releaser, releasingHats } from './draftPage.ts';
import type { draftPages } from './draftPages.ts';
import { embargoedUntil } from './embargoedUntil.ts';
import type { ReleaseDraftStore, StoredDraft } from './releaseDraftStore.ts';
import { refusalOf, unstored } from './releaseRefusal.ts';
import type { ReleaseTelling } from './releaseTelling.ts';

interface Needs {
  readonly store: ReleaseDraftStore;
  readonly telling: Pick<ReleaseTelling, 'tell'>;
  readonly pages: Pick<ReturnType<typeof draftPages>, 'page'>;
  readonly edits: Pick<EditStore, 'events' | 'revision'>;
  readonly bank: Pick<BankStore, 'releases' | 'designs' | 'mediaAmong'>;
  /** When items were last really given, by code, in sittings since a moment. */
  readonly lastGiven: (since: number) => Promise<ReadonlyMap<string, string>>;
  readonly currentEditions: () => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

/** Times a publication is tried again because somebody edited an item at that very moment. */
const maximumTries = 5;
const longestMonthMs = 31 * 24 * 60 * 60 * 1000;

/** Checking, proposing and approving: what is done with a look at the bank. */
export function releaseApproval(needs: Needs) {
  const { store, telling, pages, bank, clock } = needs;
  const snapshotOf = ({ codes, pool }: ReleaseDraft['selection']) => bankSnapshot(needs, codes, pool);

  async function check({ id, selection }: ReleaseDraft): Promise<CheckedSelection> {
    const { context, inOtherPools, items, released } = await snapshotOf(selection);
    const since = clock.now() - selection.restMonths * longestMonthMs;
    return checkInThreads({
      selection,
      items: [...items.values()],
      released: [...released.values()],
      use: {
        inOtherPools,
        lastGiven: selection.restMonths === 0 ? new Map() : await needs.lastGiven(since),
        embargoedUntil: embargoedUntil(
          selection,
          (await store.list()).filter(({ draft }) => draft.id !== id),
        ),
      },
      context,
      designs: (await bank.designs()).filter(({ pool }) => pool === selection.pool),
    });
  }

  return {
    snapshotOf,
    check,

    /**
     * Proposes or approves what somebody has looked at. The bank is read once more for the decision itself, and
     * a publication is stored only if no item was edited since then.
     */
    async decide(
      stored: StoredDraft,
      who: Releaser,
      command: ReleaseCommand,
    ): Promise<ReleaseDraftPage | Refusal> {
      const { draft, version } = stored;
      const blocked = (await check(draft)).findings.some(({ severity }) => severity === 'error');
      const actor = { person: who.personId, hats: releasingHats(who) };
      for (let tries = 0; tries < maximumTries; tries++) {
        const bankNow = await snapshotOf(draft.selection);
        const inOtherPools = new Set(bankNow.inOtherPools.keys());
        const context = { ...bankNow.context, inOtherPools, blocked };
        const decision = decideRelease(draft, command, actor, bankNow, context);
        if (decision.kind === 'refused') return refusalOf(decision);
        const next = { draft: decision.draft, version: version + 1, changedAt: clock.now() };
        const line = (action: string, detail = {}) =>
          auditLine(next.changedAt, who.name, action, draft.id, detail);
        if (decision.kind === 'accepted') {
          const outcome = await store.save(next, line('release.proposed', { hash: command.hash }));
          return outcome === 'stored' ? pages.page(next, who) : unstored(outcome);
        }
        const { id, hash, entries } = decision.release;
        const published = line('release.published', { release: id, hash, items: entries.length });
        const outcome = await store.publish(next, decision.release, published, bankNow.revision);
        if (outcome === 'stored') {
          void telling.tell(draft.id).catch(needs.onFault);
          return pages.page(next, who);
        }
        if (outcome !== 'conflict') return unstored(outcome);
        if ((await store.find(draft.id))?.version !== version) break;
      }
      return { refused: 'releaseChanged' };
    },
  };
}
