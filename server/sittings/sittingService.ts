import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AuditLine } from '#contracts/audit.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import type { RosterReport } from '#contracts/roster.ts';
import type { CandidateCode, NewSitting } from '#contracts/sitting.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { newSealKey } from '#server/attempts/sealedPacket.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Seat } from '#server/identity/signInService.ts';
import type { Clock } from '#server/platform/clock.ts';
import { blueprintConflict } from './blueprintConflict.ts';
import { candidateCode, isSameCode } from './candidateCode.ts';
import { readRoster } from './rosterCsv.ts';
import { type Change, close, extend, publish, release, type SittingRecord, start } from './sitting.ts';
import type { SittingRegistry } from './sittingRegistry.ts';
import type { RosterRow, SittingStore } from './sittingStore.ts';

/** A sitting after the change, or why it did not change. */
export type SittingOutcome =
  | { readonly sitting: SittingRecord }
  | { readonly refused: ProblemCode; readonly detail?: string };

/** What staff can do with sittings. `actor` is who does it, for the audit log. */
export interface SittingService {
  create(actor: string, command: NewSitting): Promise<SittingOutcome>;
  importRoster(
    actor: string,
    id: string,
    bytes: Uint8Array,
    dryRun: boolean,
  ): Promise<RosterReport | { readonly refused: ProblemCode }>;
  publish(actor: string, id: string, version: number): Promise<SittingOutcome>;
  codes(actor: string, id: string): Promise<CandidateCode[] | { readonly refused: ProblemCode }>;
  start(actor: string, id: string, version: number, leadMs: number): Promise<SittingOutcome>;
  extendAll(
    actor: string,
    id: string,
    byMs: number,
    reason: string,
    version?: number,
  ): Promise<SittingOutcome>;
  extendOne(
    actor: string,
    id: string,
    attemptId: string,
    byMs: number,
    reason: string,
  ): Promise<SittingOutcome>;
  close(actor: string, id: string, version: number | undefined, reason: string): Promise<SittingOutcome>;
  release(actor: string, id: string, version: number): Promise<SittingOutcome>;
  /** The seat for a number and code; makes its attempt at the first sign-in. */
  findSeat(number: string, code: string): Promise<Seat | undefined>;
  /** Told after every change of a sitting. */
  listen(listener: (sitting: SittingRecord) => void): void;
}

interface Needs {
  readonly store: SittingStore;
  readonly registry: SittingRegistry;
  readonly bank: BankStore;
  readonly attempts: AttemptService;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly secret: Uint8Array;
}

export function sittingService({
  store,
  registry,
  bank,
  attempts,
  audit,
  clock,
  secret,
}: Needs): SittingService {
  const listeners: ((sitting: SittingRecord) => void)[] = [];

  function line(
    actor: string,
    action: string,
    subject: string,
    detail: AuditLine['detail'] = {},
    reason: string | null = null,
  ): AuditLine {
    return { at: clock.now(), actor, action, subject, reason, detail };
  }

  function changed(sitting: SittingRecord): SittingOutcome {
    registry.set(sitting);
    for (const listener of listeners) listener(sitting);
    return { sitting };
  }

  /** Reads, changes and stores; refuses when the caller looked at an older version. */
  async function act(
    id: string,
    version: number | undefined,
    step: (sitting: SittingRecord) => Change | Promise<Change>,
    audited: (sitting: SittingRecord) => AuditLine,
  ): Promise<SittingOutcome> {
    const sitting = await store.find(id);
    if (sitting === undefined) return { refused: 'notFound' };
    const change = await step(sitting);
    if ('refused' in change) return change;
    if (version !== undefined && version !== sitting.version) return { refused: 'sittingChanged' };
    const outcome = await store.save(change.changed, audited(change.changed));
    if (outcome === 'conflict') return { refused: 'sittingChanged' };
    return outcome === 'stored' ? changed(change.changed) : { refused: 'storageUnavailable' };
  }

  async function durationMs({ designId, designVersion }: SittingRecord): Promise<number> {
    const design = await bank.findDesign(designId, designVersion);
    if (design?.durationMinutes == null) throw new Error(`design ${designId} has no duration`);
    return design.durationMinutes * 60_000;
  }

  return {
    async create(actor, { name, designId, releaseId, plannedAt }) {
      const design = (await bank.designs()).find(({ id }) => id === designId);
      const chosen = await bank.findRelease(releaseId);
      if (
        design === undefined ||
        chosen === undefined ||
        design.pool !== chosen.pool ||
        design.start !== 'joint'
      ) {
        return {
          refused: 'invalidRequest',
          detail:
            'Dit toetsmodel en deze bankversie horen niet bij elkaar. Kies een bankversie van dezelfde soort.',
        };
      }
      const sitting: SittingRecord = {
        id: randomUUID(),
        version: 1,
        name,
        designId,
        designVersion: design.version,
        releaseId,
        seed: randomBytes(16).toString('hex'),
        sealKey: newSealKey(),
        state: 'draft',
        plannedAt,
        startsAt: null,
        endsAt: null,
        createdBy: actor,
      };
      const outcome = await store.create(
        sitting,
        line(actor, 'sitting.created', sitting.id, { name, designId, releaseId }),
      );
      return outcome === 'stored' ? changed(sitting) : { refused: 'storageUnavailable' };
    },

    async importRoster(actor, id, bytes, dryRun) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      if (sitting.state !== 'draft') return { refused: 'sittingNotDraft' };
      const { entries, problems, delimiter } = readRoster(bytes);
      const before = new Map((await store.roster(id)).map((row) => [row.number, row]));
      const numbers = new Set(entries.map(({ number }) => number));
      const known = entries.filter(({ number }) => before.has(number));
      const report: RosterReport = {
        imported: false,
        entries: entries.length,
        added: entries.length - known.length,
        changed: known.filter((entry) => isChanged(entry, before.get(entry.number)!)).length,
        removed: problems.length > 0 ? 0 : [...before.keys()].filter((number) => !numbers.has(number)).length,
        delimiter,
        preview: entries.slice(0, 20),
        problems: problems.slice(0, 100),
        problemCount: problems.length,
      };
      if (dryRun || problems.length > 0) return report;
      const next = { ...sitting, version: sitting.version + 1 };
      const { added, changed: altered, removed } = report;
      const audited = line(actor, 'roster.imported', id, {
        entries: entries.length,
        added,
        changed: altered,
        removed,
      });
      const outcome = await store.replaceRoster(next, entries, clock.now(), audited);
      if (outcome === 'conflict') return { refused: 'sittingChanged' };
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      changed(next);
      return { ...report, imported: true };
    },

    async publish(actor, id, version) {
      const infeasible = await conflictOf(id);
      if (infeasible !== undefined) return { refused: 'blueprintInfeasible', detail: infeasible };
      return act(
        id,
        version,
        async (sitting) => publish(sitting, await store.rosterSize(id)),
        () => line(actor, 'sitting.published', id),
      );
    },

    async codes(actor, id) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      if (sitting.state === 'draft') return { refused: 'sittingNotPublished' };
      const rows = await store.roster(id);
      await audit.add(line(actor, 'codes.viewed', id, { candidates: rows.length }));
      return rows.map(({ number, name, institute, extraMinutes }) => ({
        number,
        name,
        institute,
        extraMinutes,
        code: candidateCode(secret, id, number),
      }));
    },

    start: (actor, id, version, leadMs) =>
      act(
        id,
        version,
        async (sitting) => start(sitting, clock.now(), leadMs, await durationMs(sitting)),
        ({ startsAt, endsAt }) => line(actor, 'sitting.started', id, { startsAt, endsAt }),
      ),

    async extendAll(actor, id, byMs, reason, version) {
      const begun = new Set((await attempts.runningIn(id)).map(({ record }) => record.id));
      const outcome = await act(
        id,
        version,
        (sitting) => extend(sitting, byMs),
        () => line(actor, 'sitting.extended', id, { minutes: byMs / 60_000 }, reason),
      );
      if ('refused' in outcome) return outcome;
      // Who begins at this very moment may have begun with the old end or with the new one.
      const commonEnd = outcome.sitting.endsAt!;
      const present = (await attempts.allIn(id)).filter(({ attempt }) => attempt.state !== 'finished');
      await Promise.all(
        present.map(({ record }) =>
          attempts.command(record.id, { kind: 'extend', byMs, ...(!begun.has(record.id) && { commonEnd }) }),
        ),
      );
      return outcome;
    },

    async extendOne(actor, id, attemptId, byMs, reason) {
      const sitting = await store.find(id);
      const row = await store.rowOfAttempt(attemptId);
      if (sitting === undefined || row?.sittingId !== id) return { refused: 'notFound' };
      if (sitting.state !== 'open') return { refused: 'sittingNotOpen' };
      const outcome = await attempts.command(attemptId, { kind: 'extend', byMs });
      if (outcome.kind === 'unavailable') return { refused: 'storageUnavailable' };
      if (outcome.kind === 'notFound') return { refused: 'notFound' };
      if (outcome.kind === 'rejected') return { refused: 'attemptFinished' };
      const detail = { minutes: byMs / 60_000, number: row.number };
      await audit.add(line(actor, 'attempt.extended', id, detail, reason));
      return { sitting };
    },

    async close(actor, id, version, reason) {
      const outcome = await act(id, version, close, () => line(actor, 'sitting.closed', id, {}, reason));
      if ('refused' in outcome) return outcome;
      // Also who still waits: nobody begins after the end.
      const present = await attempts.allIn(id);
      await Promise.all(
        present
          .filter(({ attempt }) => attempt.state !== 'finished')
          .map(({ record }) => attempts.command(record.id, { kind: 'end', reason: 'closed' })),
      );
      return outcome;
    },

    release: (actor, id, version) => act(id, version, release, () => line(actor, 'results.released', id)),

    async findSeat(number, code) {
      const rows = await store.rowsOfNumber(number);
      const row = rows.find(({ sittingId }) => isSameCode(code, candidateCode(secret, sittingId, number)));
      if (rows.length === 0) isSameCode(code, candidateCode(secret, 'nobody', number)); // same work, same time
      if (row === undefined) return undefined;
      return (await ensureAttempt(row)) ? { personId: row.personId, attemptId: row.attemptId } : undefined;
    },

    listen: (listener) => void listeners.push(listener),
  };

  /** Why no test can meet the blueprint, in words; undefined when all is well. */
  async function conflictOf(id: string): Promise<string | undefined> {
    const sitting = await store.find(id);
    const design = sitting && (await bank.findDesign(sitting.designId, sitting.designVersion));
    const chosen = sitting && (await bank.findRelease(sitting.releaseId));
    if (!design || !chosen) return undefined;
    return blueprintConflict(design, chosen);
  }

  async function ensureAttempt(row: RosterRow): Promise<boolean> {
    if ((await attempts.live(row.attemptId)) !== undefined) return true;
    const sitting = await registry.get(row.sittingId);
    if (sitting?.state !== 'published' && sitting?.state !== 'open') return false;
    const outcome = await attempts.create([
      {
        record: {
          id: row.attemptId,
          sittingId: row.sittingId,
          personId: row.personId,
          designId: sitting.designId,
          designVersion: sitting.designVersion,
          releaseId: sitting.releaseId,
          seed: createHash('sha256').update(`${sitting.seed}/${row.number}`).digest('hex').slice(0, 32),
          createdAt: clock.now(),
        },
        extraMs: row.extraMinutes * 60_000,
      },
    ]);
    return outcome.kind === 'done' || (outcome.kind === 'rejected' && outcome.code === 'exists');
  }
}

function isChanged(entry: RosterReport['preview'][number], row: RosterRow): boolean {
  return (Object.keys(entry) as (keyof typeof entry)[]).some((key) => entry[key] !== row[key]);
}
