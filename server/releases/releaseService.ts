import { randomUUID } from 'node:crypto';
import type {
  ChangeReleaseDraft,
  DecideReleaseDraft,
  ReleaseCheck,
  ReleaseDifference,
  ReleaseDraftPage,
  ReleaseOverview,
} from '#contracts/releasing.ts';
import { decideRelease, type ReleaseCommand } from '#itembank/release/decideRelease.ts';
import { releaseCandidate } from '#itembank/release/releaseCandidate.ts';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import type { Pool } from '#itembank/taxonomy/pool.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { releaseChoice } from '#server/bank/releaseChoice.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { type BankSnapshot, bankSnapshot } from './bankSnapshot.ts';
import { checkInThread } from './checkInThread.ts';
import type { CheckOutcome } from './checkRelease.ts';
import { draftPage, draftRow, type Releaser, releasingHats } from './draftPage.ts';
import { releaseDifference } from './releaseDifference.ts';
import type { ReleaseDraftStore, StoredDraft } from './releaseDraftStore.ts';
import { refusalOf, unstored } from './releaseRefusal.ts';
import type { releaseTelling } from './releaseTelling.ts';
import { changedSelection } from './changedSelection.ts';

interface Needs {
  readonly store: ReleaseDraftStore;
  readonly telling: ReturnType<typeof releaseTelling>;
  readonly edits: Pick<EditStore, 'events' | 'revision'>;
  readonly bank: Pick<BankStore, 'releases' | 'findRelease' | 'designs'>;
  readonly people: Pick<PersonStore, 'find'>;
  /** When items were last really given, by code, in sittings since a moment. */
  readonly lastGiven: (since: number) => Promise<ReadonlyMap<string, string>>;
  readonly currentEditions: () => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
}

/** Making releases of the bank. Rules: SPEC.md, section RLS. */
export type ReleaseService = ReturnType<typeof releaseService>;

const notFound: Refusal = { refused: 'notFound' };
/** Times a publication is tried again because somebody edited an item at that very moment. */
const maximumTries = 5;

export function releaseService(needs: Needs) {
  const { store, telling, bank, people, clock } = needs;
  let onFault: (error: unknown) => void = () => undefined;

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

  /** The newest release of a pool, apart from the one that a draft became. */
  async function previousOf({ selection: { pool }, state }: ReleaseDraft) {
    const all = (await bank.releases()).filter(({ release }) => release.pool === pool);
    const own = state.kind === 'published' ? all.findIndex(({ release }) => release.id === state.release) : -1;
    return all[own + 1]?.release;
  }

  async function page(stored: StoredDraft, who: Releaser): Promise<ReleaseDraftPage> {
    const { draft } = stored;
    const previous = await previousOf(draft);
    return draftPage(stored, who, await namesOf([stored]), {
      previous: previous === undefined ? null : { id: previous.id, name: previous.name },
      telling: telling.progressOf(draft.id) ?? null,
    });
  }

  const snapshotOf = ({ codes, pool }: ReleaseSelection) => bankSnapshot(needs, codes, pool);

  async function check(draft: ReleaseDraft, snapshot: BankSnapshot): Promise<CheckOutcome> {
    const { selection } = draft;
    const { context, inOtherPools, items, released } = snapshot;
    const since = clock.now() - selection.restMonths * monthMs;
    return checkInThread({
      selection,
      items: [...items.values()],
      released: [...released.values()],
      use: { inOtherPools, lastGiven: selection.restMonths === 0 ? new Map() : await needs.lastGiven(since) },
      context,
      designs: (await bank.designs()).filter(({ pool }) => pool === selection.pool),
    });
  }

  async function save(stored: StoredDraft, who: Releaser, action: string, reason: string | null = null) {
    const line = auditLine(stored.changedAt, who.name, action, stored.draft.id, {}, reason);
    const outcome = await store.save(stored, line);
    return outcome === 'stored' ? page(stored, who) : unstored(outcome);
  }

  /** Carries out what needs the bank to be looked at: proposing and approving. */
  async function release(
    stored: StoredDraft,
    who: Releaser,
    command: Extract<ReleaseCommand, { hash: string }>,
  ): Promise<ReleaseDraftPage | Refusal> {
    const { draft, version } = stored;
    const found = await check(draft, await snapshotOf(draft.selection));
    const blocked = found.findings.some(({ severity }) => severity === 'error');
    for (let tries = 0; tries < maximumTries; tries++) {
      const snapshot = await snapshotOf(draft.selection);
      const decision = decideRelease(draft, command, actorOf(who), snapshot, {
        ...snapshot.context,
        inOtherPools: new Set(snapshot.inOtherPools.keys()),
        blocked,
      });
      if (decision.kind === 'refused') return refusalOf(decision);
      const next = { draft: decision.draft, version: version + 1, changedAt: clock.now() };
      if (decision.kind === 'accepted') return save(next, who, 'release.proposed');
      const { id, hash, entries } = decision.release;
      const line = auditLine(next.changedAt, who.name, 'release.published', draft.id, {
        release: id,
        hash,
        items: entries.length,
      });
      const outcome = await store.publish(next, decision.release, snapshot.revision, line);
      if (outcome === 'stored') {
        void telling.tell(draft.id).catch(onFault);
        return page(next, who);
      }
      if (outcome !== 'conflict') return unstored(outcome);
      if ((await store.find(draft.id))?.version !== version) return { refused: 'releaseChanged' };
    }
    return { refused: 'releaseChanged' };
  }

  return {
    async list(): Promise<ReleaseOverview> {
      const all = await store.list();
      const nameOf = await namesOf(all);
      return {
        drafts: all.map((stored) => draftRow(stored, nameOf)),
        releases: (await bank.releases()).map(({ release: one, publishedAt }) =>
          releaseChoice(one, publishedAt),
        ),
      };
    },

    async create(
      who: Releaser,
      { name, pool, from }: { name: string; pool: Pool; from: string | null },
    ): Promise<ReleaseDraftPage | Refusal> {
      const first = from === null ? undefined : await bank.findRelease(from);
      if (from !== null && first?.pool !== pool) return notFound;
      const selection: ReleaseSelection = {
        name,
        pool,
        codes: first?.entries.map(({ version }) => version.code) ?? [],
        enemies: first?.enemies ?? [],
        sets: first?.sets ?? [],
        embargoes: [],
        restMonths: 0,
        estimates: [],
      };
      const draft: ReleaseDraft = { id: randomUUID(), selection, authors: [who.personId], state: { kind: 'open' } };
      const stored = { draft, version: 1, changedAt: clock.now() };
      const outcome = await store.create(stored, auditLine(stored.changedAt, who.name, 'release.begun', draft.id));
      return outcome === 'stored' ? page(stored, who) : unstored(outcome);
    },

    async view(id: string, who: Releaser): Promise<ReleaseDraftPage | Refusal> {
      const stored = await store.find(id);
      return stored ? page(stored, who) : notFound;
    },

    async change(
      id: string,
      who: Releaser,
      { basedOn, ...said }: ChangeReleaseDraft,
    ): Promise<ReleaseDraftPage | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      if (stored.version !== basedOn) return { refused: 'releaseChanged' };
      const today = new Date(clock.now()).toISOString().slice(0, 10);
      const selection = changedSelection(stored.draft.selection, said, { by: who.name, on: today });
      if ('refused' in selection) return selection;
      return act(stored, who, { kind: 'change', selection }, 'release.changed');
    },

    async check(id: string): Promise<ReleaseCheck | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      const { draft } = stored;
      const { hash, findings } = await check(draft, await snapshotOf(draft.selection));
      return {
        hash,
        items: draft.selection.codes.length,
        checkedAt: clock.now(),
        findings: findings.map((finding) => ({ ...finding, items: [...finding.items] })),
      };
    },

    async difference(id: string, from: string | undefined): Promise<ReleaseDifference | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      const { selection, state } = stored.draft;
      const before = from === undefined ? await previousOf(stored.draft) : await bank.findRelease(from);
      if (from !== undefined && before?.pool !== selection.pool) return notFound;
      const snapshot = await snapshotOf(selection);
      const after =
        state.kind === 'published'
          ? (await bank.findRelease(state.release))!
          : comparable(releaseCandidate(selection, snapshot));
      return releaseDifference(before, after, snapshot.items);
    },

    async decide(
      id: string,
      who: Releaser,
      { basedOn, ...said }: DecideReleaseDraft,
    ): Promise<ReleaseDraftPage | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      if (stored.version !== basedOn) return { refused: 'releaseChanged' };
      switch (said.act) {
        case 'propose':
          return release(stored, who, { kind: 'propose', hash: said.hash });
        case 'approve':
          return release(stored, who, { kind: 'approve', hash: said.hash, release: releaseId(stored.draft) });
        case 'sendBack':
          return act(stored, who, { kind: 'sendBack' }, 'release.sentBack', said.reason);
        case 'drop':
          return act(stored, who, { kind: 'drop' }, 'release.dropped');
      }
    },

    /** Goes on with what a stopped server left. @param fault hears of what cannot be finished */
    resume(fault: (error: unknown) => void): void {
      onFault = fault;
      void telling.finish().catch(fault);
    },
    stop: telling.stop,
  };

  /** Carries out what needs nothing of the bank. */
  async function act(
    { draft, version }: StoredDraft,
    who: Releaser,
    command: ReleaseCommand,
    action: string,
    reason: string | null = null,
  ): Promise<ReleaseDraftPage | Refusal> {
    const decision = decideRelease(draft, command, actorOf(who), nothing, noContext);
    if (decision.kind === 'refused') return refusalOf(decision);
    return save({ draft: decision.draft, version: version + 1, changedAt: clock.now() }, who, action, reason);
  }
}
