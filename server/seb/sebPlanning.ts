import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AttemptId } from '#contracts/ids.ts';
import type { ExamKey, NewExamKey, SebCheckRow, SebOverview, SebPolicy } from '#contracts/seb.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isTheirs, nationalOnly, type Planner } from '#server/platform/instituteScope.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { RosterRow, SittingStore } from '#server/sittings/sittingStore.ts';
import type { SebAttempts } from './sebAttempts.ts';
import type { SebKeys } from './sebKeys.ts';
import type { SebLaunches } from './sebLaunches.ts';
import { sebPages } from './sebPages.ts';
import type { SebStore } from './sebStore.ts';

/** What coordinators choose and see. What holds for everyone only one of the whole country chooses. */
export interface SebPlanning {
  overview(planner: Planner, sittingId: string): Promise<SebOverview | Refusal>;
  choose(planner: Planner, sittingId: string, policy: SebPolicy): Promise<SebOverview | Refusal>;
  addExamKey(
    planner: Planner,
    sittingId: string,
    key: z.output<typeof NewExamKey>,
  ): Promise<ExamKey | Refusal>;
  removeExamKey(planner: Planner, sittingId: string, keyId: string): Promise<Refusal | undefined>;
  checks(planner: Planner, sittingId: string): Promise<SebCheckRow[] | Refusal>;
  /** @param isTheirs whether the person who asks may help this candidate */
  unlockCode(
    actor: string,
    ask: { readonly attemptId: string; readonly reason: string },
    isTheirs: (row: RosterRow) => boolean,
  ): Promise<{ code: string } | Refusal>;
}

interface Needs {
  readonly store: SebStore;
  readonly sittings: SittingStore;
  readonly keys: SebKeys;
  readonly launches: SebLaunches;
  readonly attempts: AttemptService;
  readonly sebAttempts: SebAttempts;
  readonly publicOrigin: string;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

const strictness: readonly SebPolicy[] = ['off', 'recommended', 'required'];

export function sebPlanning(needs: Needs): SebPlanning {
  const { store, sittings, keys, launches, attempts, publicOrigin, audit, clock } = needs;

  /** Who signed in did so under the rules of that moment, so those do not become stricter. */
  const mayTighten = async (sittingId: string) => (await attempts.allIn(sittingId)).length === 0;

  async function overview(planner: Planner, sittingId: string): Promise<SebOverview | Refusal> {
    const policy = await store.policyOf(sittingId);
    if (policy === undefined) return { refused: 'notFound' };
    const pages = sebPages(publicOrigin);
    return {
      policy,
      mayTighten: await mayTighten(sittingId),
      configKey: keys.configKey(sittingId),
      quitPassword: nationalOnly(planner) === undefined ? keys.quitPassword(sittingId) : null,
      openPage: pages.open(sittingId),
      selfTestPage: pages.selfTest,
      file: launches.fileLink(sittingId),
      examKeys: await store.examKeys(sittingId),
    };
  }

  return {
    overview,

    async choose(planner, sittingId, policy) {
      const before = await store.policyOf(sittingId);
      if (before === undefined) return { refused: 'notFound' };
      const scope = nationalOnly(planner);
      if (scope !== undefined) return scope;
      if (before === policy) return overview(planner, sittingId);
      const tightens = strictness.indexOf(policy) > strictness.indexOf(before);
      if (tightens && !(await mayTighten(sittingId))) return { refused: 'sebPolicyFixed' };
      const line = auditLine(clock.now(), planner.name, 'seb.policyChosen', sittingId, { before, policy });
      const outcome = await store.choosePolicy(sittingId, policy, line);
      return outcome === 'stored' ? overview(planner, sittingId) : { refused: 'storageUnavailable' };
    },

    async addExamKey(planner, sittingId, { key, platform, version }) {
      if ((await store.policyOf(sittingId)) === undefined) return { refused: 'notFound' };
      const scope = nationalOnly(planner);
      if (scope !== undefined) return scope;
      const actor = planner.name;
      const added = { id: randomUUID(), key, platform, version, addedBy: actor, addedAt: clock.now() };
      const line = auditLine(clock.now(), actor, 'seb.keyAdded', sittingId, { key, platform, version });
      const outcome = await store.addExamKey(sittingId, added, line);
      if (outcome === 'conflict') return { refused: 'sebKeyExists' };
      return outcome === 'stored' ? added : { refused: 'storageUnavailable' };
    },

    async removeExamKey(planner, sittingId, keyId) {
      const key = (await store.examKeys(sittingId)).find(({ id }) => id === keyId);
      if (key === undefined) return { refused: 'notFound' };
      const scope = nationalOnly(planner);
      if (scope !== undefined) return scope;
      const detail = { key: key.key, platform: key.platform, version: key.version };
      const line = auditLine(clock.now(), planner.name, 'seb.keyRemoved', sittingId, detail);
      const outcome = await store.removeExamKey(sittingId, keyId, line);
      if (outcome === 'conflict') return { refused: 'notFound' };
      return outcome === 'stored' ? undefined : { refused: 'storageUnavailable' };
    },

    async checks(planner, sittingId) {
      if ((await store.policyOf(sittingId)) === undefined) return { refused: 'notFound' };
      const stateOf = new Map((await store.attemptsOf(sittingId)).map((one) => [one.attemptId, one]));
      const still = new Set(
        (await attempts.allIn(sittingId)).filter(standsStill).map(({ record }) => record.id),
      );
      const rows = (await sittings.roster(sittingId)).filter((row) => isTheirs(planner, row));
      return rows.map(({ attemptId, number, name, institute }) => {
        const { admission, browser, checkedAt, fault, faultAt } = stateOf.get(attemptId) ?? nothing;
        const who = { attemptId: attemptId as AttemptId, number, name, institute };
        return { ...who, admission, browser, checkedAt, fault, faultAt, standsStill: still.has(attemptId) };
      });
    },

    async unlockCode(actor, { attemptId, reason }, isTheirs) {
      const row = await sittings.rowOfAttempt(attemptId);
      if (row === undefined || !isTheirs(row)) return { refused: 'notFound' };
      const code = await needs.sebAttempts.unlockCode(attemptId);
      const detail = { number: row.number };
      await audit.add(auditLine(clock.now(), actor, 'seb.codeAsked', row.sittingId, detail, reason));
      return { code };
    },
  };
}

function standsStill({ attempt }: LiveAttempt): boolean {
  return [...attempt.pauses.values()].some(({ by }) => by === 'secureBrowser');
}

const nothing = { admission: null, browser: null, checkedAt: null, fault: null, faultAt: null };
