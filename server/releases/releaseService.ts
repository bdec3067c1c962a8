import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { MeasuredDraft, MeasureReleaseDraft } from '#contracts/calibrating.ts';
import type {
  ChangeReleaseDraft,
  DecideReleaseDraft,
  NewReleaseDraft,
  ReleaseCheck,
  ReleaseDifference,
  ReleaseDraftPage,
  ReleaseOverview,
} from '#contracts/releasing.ts';
import { type DraftCommand, decideDraft } from '#itembank/release/decideRelease.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { releaseCandidate } from '#itembank/release/releaseCandidate.ts';
import type { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import type { ReleaseSelection } from '#itembank/release/releaseSelection.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import { releaseChoice } from '#server/bank/releaseChoice.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { nationalOnly } from '#server/platform/instituteScope.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { changedSelection } from './changedSelection.ts';
import { draftRow, measurementShown, type Releaser, releasingHats } from './draftPage.ts';
import { draftPages } from './draftPages.ts';
import { measurementsOf } from './measurementsOf.ts';
import { releaseApproval } from './releaseApproval.ts';
import { releaseDifference } from './releaseDifference.ts';
import type { ReleaseDraftStore, StoredDraft } from './releaseDraftStore.ts';
import { refusalOf, unstored } from './releaseRefusal.ts';
import { releaseTelling } from './releaseTelling.ts';

interface Needs {
  readonly store: ReleaseDraftStore;
  readonly edits: EditStore;
  readonly bank: BankStore;
  readonly people: Pick<PersonStore, 'find'>;
  /** When items were last really given, by code, in sittings since a moment. */
  readonly lastGiven: (since: number) => Promise<ReadonlyMap<string, string>>;
  readonly currentEditions: () => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
}

/** Making releases of the bank. Rules: SPEC.md, section RLS. */
export type ReleaseService = ReturnType<typeof releaseService>;

const notFound: Refusal = { refused: 'notFound' };
const changedMeanwhile: Refusal = { refused: 'releaseChanged' };

const byCode = (entries: readonly ReleaseEntry[]) =>
  new Map(entries.map((entry) => [entry.version.code, entry]));

export function releaseService(needs: Needs) {
  const { store, bank, clock } = needs;
  let onFault: (error: unknown) => void = () => undefined;
  const telling = releaseTelling(needs);
  const pages = draftPages({ ...needs, telling });
  const approval = releaseApproval({ ...needs, telling, pages, onFault: (error) => onFault(error) });

  /** Carries out what needs no look at the bank. */
  async function change(
    { draft, version }: StoredDraft,
    who: Releaser,
    command: DraftCommand,
    action: string,
    reason: string | null = null,
  ): Promise<ReleaseDraftPage | Refusal> {
    const actor = { person: who.personId, hats: releasingHats(who) };
    const decision = decideDraft(draft, command, actor);
    if (decision.kind === 'refused') return refusalOf(decision);
    const next = { draft: decision.draft, version: version + 1, changedAt: clock.now() };
    const outcome = await store.save(next, auditLine(next.changedAt, who.name, action, draft.id, {}, reason));
    return outcome === 'stored' ? pages.page(next, who) : unstored(outcome);
  }

  async function check(draft: ReleaseDraft): Promise<ReleaseCheck> {
    const { hash, findings } = await approval.check(draft);
    return {
      hash,
      items: draft.selection.codes.length,
      checkedAt: clock.now(),
      findings: findings.map((finding) => ({ ...finding, items: [...finding.items] })),
    };
  }

  return {
    async list(): Promise<ReleaseOverview> {
      const all = await store.list();
      const nameOf = await pages.namesOf(all);
      const releases = await bank.releases();
      return {
        drafts: all.map((stored) => draftRow(stored, nameOf)),
        releases: releases.map(({ release, publishedAt }) => releaseChoice(release, publishedAt)),
      };
    },

    /** Begins a draft. What holds for items whichever are chosen (enemies, sets, rest) goes on from what was there. */
    async create(
      who: Releaser,
      { name, pool, from }: z.output<typeof NewReleaseDraft>,
    ): Promise<ReleaseDraftPage | Refusal> {
      const first = from === null ? undefined : await bank.findRelease(from);
      if (from !== null && first?.pool !== pool) return notFound;
      const inPool = (await bank.releases()).filter(({ release }) => release.pool === pool);
      const { enemies = [], sets = [] } = first ?? inPool[0]?.release ?? {};
      const restMonths = (await store.list()).find(({ draft: one }) => one.selection.pool === pool)?.draft
        .selection.restMonths;
      const draft: ReleaseDraft = {
        id: randomUUID(),
        selection: {
          name,
          pool,
          codes: first?.entries.map(({ version }) => version.code) ?? [],
          enemies,
          sets,
          embargoes: [],
          restMonths: restMonths ?? 0,
          estimates: [],
          measurements: [],
        },
        authors: [who.personId],
        state: { kind: 'open' },
      };
      const stored = { draft, version: 1, changedAt: clock.now() };
      const line = auditLine(stored.changedAt, who.name, 'release.begun', draft.id);
      const outcome = await store.create(stored, line);
      return outcome === 'stored' ? pages.page(stored, who) : unstored(outcome);
    },

    async view(id: string, who: Releaser): Promise<ReleaseDraftPage | Refusal> {
      const stored = await store.find(id);
      return stored ? pages.page(stored, who) : notFound;
    },

    async change(
      id: string,
      who: Releaser,
      { basedOn, ...said }: ChangeReleaseDraft,
    ): Promise<ReleaseDraftPage | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      if (stored.version !== basedOn) return changedMeanwhile;
      const on = dutchDay(clock.now());
      const selection = changedSelection(stored.draft.selection, said, { by: who.name, on });
      if ('refused' in selection) return selection;
      return change(stored, who, { kind: 'change', selection }, 'release.changed');
    },

    /** Takes a calibration over into the draft, or only shows what that would bring. */
    async measure(
      id: string,
      who: Releaser,
      { basedOn, release, trial, report }: MeasureReleaseDraft,
    ): Promise<MeasuredDraft | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      if (stored.version !== basedOn) return changedMeanwhile;
      const answered = await bank.findRelease(release);
      if (answered === undefined) return notFound;
      if (!report.converged) return { refused: 'calibrationUnfinished' };
      const { selection } = stored.draft;
      const snapshot = await approval.snapshotOf(selection);
      const before = byCode(releaseCandidate(selection, snapshot).entries);
      const on = dutchDay(clock.now());
      const found = measurementsOf(report, byCode(answered.entries), before, snapshot.items, on);
      if (!found.linked) return { refused: 'calibrationNotLinked' };
      if (!trial) {
        const codes = new Set(found.measurements.map(({ code }) => code));
        const kept = selection.measurements.filter(({ code }) => !codes.has(code));
        const measured = { ...selection, measurements: [...kept, ...found.measurements] };
        const outcome = await change(
          stored,
          who,
          { kind: 'measure', selection: measured },
          'release.measured',
        );
        if ('refused' in outcome) return outcome;
      }
      return {
        measured: found.measurements.map(({ code, calibration }) => ({
          ...measurementShown({ code, calibration }),
          before: before.get(code)?.calibration.b ?? null,
        })),
        leftOut: [...found.leftOut],
      };
    },

    async check(id: string): Promise<ReleaseCheck | Refusal> {
      const stored = await store.find(id);
      return stored ? check(stored.draft) : notFound;
    },

    /** What a check would find in a selection that nobody has stored. */
    checkSelection: (selection: ReleaseSelection): Promise<ReleaseCheck> =>
      check({ id: randomUUID(), selection, authors: [], state: { kind: 'open' } }),

    /** @param from the release to compare with; the newest before it when absent */
    async difference(id: string, from: string | undefined): Promise<ReleaseDifference | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      const { selection, state } = stored.draft;
      const before = from === undefined ? await pages.previousOf(stored.draft) : await bank.findRelease(from);
      if (from !== undefined && before?.pool !== selection.pool) return notFound;
      const snapshot = await approval.snapshotOf(selection);
      const published = state.kind === 'published' ? await bank.findRelease(state.release) : undefined;
      return releaseDifference(before, published ?? releaseCandidate(selection, snapshot), snapshot.items);
    },

    async decide(
      id: string,
      who: Releaser,
      { basedOn, ...said }: DecideReleaseDraft,
    ): Promise<ReleaseDraftPage | Refusal> {
      const stored = await store.find(id);
      if (!stored) return notFound;
      const scope = who.role === 'author' ? undefined : nationalOnly(who);
      if (scope !== undefined) return scope;
      if (stored.version !== basedOn) return changedMeanwhile;
      switch (said.act) {
        case 'propose':
          return approval.decide(stored, who, { kind: 'propose', hash: said.hash });
        case 'approve': {
          const release = `${stored.draft.selection.pool}-${id.slice(0, 8)}`;
          return approval.decide(stored, who, { kind: 'approve', hash: said.hash, release });
        }
        case 'sendBack':
          return change(stored, who, { kind: 'sendBack' }, 'release.sentBack', said.reason);
        case 'drop':
          return change(stored, who, { kind: 'drop' }, 'release.dropped');
      }
    },

    /** Goes on with what a stopped server left. @param fault hears of what cannot be finished */
    async resume(fault: (error: unknown) => void): Promise<void> {
      onFault = fault;
      await telling.finish().catch(fault);
    },

    stop: telling.stop,
  };
}
