import type { AuditLine } from '#contracts/audit.ts';
import type { SebFault } from '#contracts/seb.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import { throttle } from '#server/identity/throttle.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { spokenCode } from '#server/platform/spokenCode.ts';
import { isSameCode } from '#server/sittings/candidateCode.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { SebAttempt, SebStore, SebTicket } from './sebStore.ts';

/** How it stands with the browser of each attempt. */
export interface SebAttempts {
  /** A good check on the way. */
  checked(attemptId: string, browser: string | null): Promise<void>;
  /** A bad one: logged, and where Safe Exam Browser is required the attempt stands still. Answers stay. */
  faulty(attemptId: string, fault: SebFault, browser: string | undefined): Promise<void>;
  /** Whether this attempt may be signed in to now; takes the ticket where one counts, and notes how it went. */
  admit(attemptId: string, take: () => Promise<SebTicket | undefined>): Promise<Refusal | undefined>;
  /** Stopping asks for a check of just now. */
  mayStop(attemptId: string): Promise<Refusal | undefined>;
  /** The code with which the surveillant lets this candidate go on, until it has been used. */
  unlockCode(attemptId: string): Promise<string>;
  /**
   * Lets the attempt go on if it stood still, and uses that code up after it: what could not be stored can be tried again
   * with the same code.
   *
   * @param opens what else the code opens; false when it could not be stored
   */
  unlock(attemptId: string, typed: string, opens?: () => Promise<boolean>): Promise<Refusal | undefined>;
}

interface Needs {
  readonly store: SebStore;
  readonly attempts: AttemptService;
  readonly sittings: SittingStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly secret: Uint8Array;
}

/** Time a check on the way counts as of just now. */
const freshMs = 2 * 60_000;

export function sebAttempts({ store, attempts, sittings, audit, clock, secret }: Needs): SebAttempts {
  const serially = inTurn();
  const wrongCodes = throttle(clock, 10, 5 * 60_000);

  /** The sitting of an attempt, and whether it still can be made. */
  async function placeOf(attemptId: string) {
    const live = await attempts.live(attemptId);
    const sittingId = live?.record.sittingId ?? undefined;
    if (live === undefined || sittingId === undefined) return undefined;
    const state = (await sittings.find(sittingId))?.state;
    const isOpen = live.attempt.state !== 'finished' && (state === 'published' || state === 'open');
    return { sittingId, isOpen };
  }

  async function openSitting(attemptId: string): Promise<string | undefined> {
    const place = await placeOf(attemptId);
    return place?.isOpen === true ? place.sittingId : undefined;
  }

  /** @returns whether it was stored; another server may be changing the same, so it is read again */
  async function change(
    attemptId: string,
    sittingId: string,
    patch: (known: SebAttempt) => Partial<SebAttempt> | undefined,
    line?: AuditLine,
  ): Promise<'stored' | 'refused' | 'unavailable'> {
    return serially(attemptId, async () => {
      for (let tries = 0; tries < 3; tries += 1) {
        const known = (await store.attempt(attemptId)) ?? unknown(attemptId, sittingId);
        const changed = patch(known);
        if (changed === undefined) return 'refused';
        const next = { ...known, ...changed, version: known.version + 1 };
        const outcome = await store.saveAttempt(next, line === undefined ? [] : [line]);
        if (outcome === 'stored') return 'stored';
        if (outcome !== 'conflict') return 'unavailable';
      }
      return 'unavailable';
    });
  }

  async function lineAbout(
    attemptId: string,
    sittingId: string,
    action: string,
    detail: AuditLine['detail'],
    actor = 'Peil',
  ): Promise<AuditLine> {
    const row = await sittings.rowOfAttempt(attemptId);
    return auditLine(clock.now(), actor, action, sittingId, { number: row?.number ?? null, ...detail });
  }

  const browserPauses = async (attemptId: string) =>
    [...((await attempts.live(attemptId))?.attempt.pauses ?? [])]
      .filter(([, { by }]) => by === 'secureBrowser')
      .map(([pauseId]) => pauseId);

  /** Ends the pauses that checks made. @returns whether all of it could be stored */
  async function goOn(attemptId: string): Promise<boolean> {
    for (const pauseId of await browserPauses(attemptId)) {
      const { kind } = await attempts.command(attemptId, { kind: 'continue', pauseId, compensate: true });
      if (kind === 'unavailable') return false;
    }
    return true;
  }

  const codeFor = (attemptId: string, { unlocks }: Pick<SebAttempt, 'unlocks'>) =>
    spokenCode(secret, ['seb unlock', attemptId, unlocks], 8);

  return {
    async checked(attemptId, browser) {
      const sittingId = (await placeOf(attemptId))?.sittingId; // also the check after the end
      if (sittingId === undefined) return;
      const checkedAt = clock.now();
      await change(attemptId, sittingId, ({ admission }) =>
        admission === 'code' ? { browser, checkedAt } : { admission: 'checked', browser, checkedAt },
      );
    },

    async faulty(attemptId, fault, browser) {
      const place = await placeOf(attemptId);
      if (place === undefined) return;
      const { sittingId, isOpen } = place;
      const suspends = isOpen && fault !== 'replayed' && (await store.policyOf(sittingId)) === 'required';
      const detail = { fault, browser: browser ?? null, suspended: suspends };
      const line = await lineAbout(attemptId, sittingId, 'seb.faulty', detail);
      if (!suspends) return audit.add(line);
      const faulty = { fault, faultAt: clock.now() };
      await change(attemptId, sittingId, () => faulty, line);
      if ((await browserPauses(attemptId)).length > 0) return;
      const pauseId = `seb-${clock.now()}`;
      await attempts.command(attemptId, { kind: 'pause', pauseId, by: 'secureBrowser', why: 'technical' });
    },

    async admit(attemptId, take) {
      const sittingId = await openSitting(attemptId);
      if (sittingId === undefined) return undefined;
      const policy = await store.policyOf(sittingId);
      if (policy === undefined || policy === 'off') return undefined;
      const ticket = await take();
      const fits =
        ticket?.sittingId === sittingId && (ticket.attemptId === null || ticket.attemptId === attemptId);
      if (ticket === undefined || !fits) {
        // The sitting goes along, so that the page can say where it opens.
        const errors = [{ path: sittingId, message: 'Open deze afname in Safe Exam Browser.' }];
        if (policy === 'required') return { refused: 'sebRequired', errors };
        const without = { admission: 'without', browser: null, checkedAt: null } as const;
        return stored(await change(attemptId, sittingId, () => without));
      }
      const { browser } = ticket;
      return stored(
        await change(attemptId, sittingId, () =>
          ticket.attemptId === null
            ? { admission: 'checked', browser, checkedAt: ticket.checkedAt }
            : { admission: 'code', browser, checkedAt: null },
        ),
      );
    },

    async mayStop(attemptId) {
      const sittingId = await openSitting(attemptId);
      if (sittingId === undefined || (await store.policyOf(sittingId)) !== 'required') return undefined;
      const known = await store.attempt(attemptId);
      if (known?.admission !== 'checked') return undefined; // by a code of the surveillant
      const isFresh = known.checkedAt !== null && clock.now() - known.checkedAt <= freshMs;
      return isFresh ? undefined : { refused: 'sebCheckNeeded' };
    },

    async unlockCode(attemptId) {
      return codeFor(attemptId, (await store.attempt(attemptId)) ?? { unlocks: 0 });
    },

    unlock: (attemptId, typed, opens = async () => true) =>
      serially(`unlock ${attemptId}`, async () => {
        const sittingId = await openSitting(attemptId);
        if (sittingId === undefined) return { refused: 'notFound' };
        if (!wrongCodes.allows(attemptId)) return { refused: 'tooManyTries' };
        const fits = (known: Pick<SebAttempt, 'unlocks'>) => isSameCode(typed, codeFor(attemptId, known));
        const isRight = fits((await store.attempt(attemptId)) ?? { unlocks: 0 });
        if (isRight && !((await opens()) && (await goOn(attemptId)))) return stored('unavailable');
        const line = await lineAbout(attemptId, sittingId, 'seb.unlocked', {});
        const used = ({ unlocks }: SebAttempt) =>
          ({ unlocks: unlocks + 1, admission: 'code', checkedAt: null, fault: null, faultAt: null }) as const;
        const outcome = isRight
          ? await change(attemptId, sittingId, (known) => (fits(known) ? used(known) : undefined), line)
          : 'refused';
        if (outcome !== 'refused') return stored(outcome);
        wrongCodes.failed(attemptId);
        return { refused: 'sebWrongCode' };
      }),
  };
}

function stored(outcome: 'stored' | 'refused' | 'unavailable'): Refusal | undefined {
  return outcome === 'stored' ? undefined : { refused: 'storageUnavailable' };
}

function unknown(attemptId: string, sittingId: string): SebAttempt {
  return {
    attemptId,
    sittingId,
    version: 0,
    admission: null,
    browser: null,
    checkedAt: null,
    fault: null,
    faultAt: null,
    unlocks: 0,
  };
}
