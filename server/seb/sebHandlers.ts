import type { Request } from 'express';
import type { AdmitSeat, FindSeat } from '#server/identity/signInService.ts';
import type { Handlers } from '#server/platform/api.ts';
import { isTheirs } from '#server/platform/instituteScope.ts';
import { cookieOf, type Visitor } from '#server/platform/visitor.ts';
import type { roomAccess } from '#server/proctoring/roomAccess.ts';
import { browserEvidence } from './browserEvidence.ts';
import type { Seb } from './seb.ts';
import { sebPages } from './sebPages.ts';

type Http = Pick<
  Handlers,
  | 'viewSeb'
  | 'chooseSebPolicy'
  | 'addExamKey'
  | 'removeExamKey'
  | 'listSebChecks'
  | 'askUnlockCode'
  | 'askRoomUnlockCode'
  | 'prepareSeb'
  | 'downloadSebFile'
  | 'shakeHands'
  | 'testSeb'
  | 'unlockSeat'
  | 'unlockAttempt'
>;

interface Needs {
  readonly seb: Seb;
  readonly publicOrigin: string;
  readonly findSeat: FindSeat;
  readonly access: ReturnType<typeof roomAccess>;
  /** The sitting of an attempt. */
  readonly sittingOf: (attemptId: string) => Promise<string | null>;
}

/** Holds the ticket between the check and signing in. */
const ticketCookie = '__Host-peil-seb';
const cookieRules = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** Safe Exam Browser over HTTP. */
export function sebHandlers({ seb, publicOrigin, findSeat, access, sittingOf }: Needs): Http {
  const { planning, launches, checks, attempts, tickets } = seb;
  const pages = sebPages(publicOrigin);

  /** The attempt someone is signed in to, if it belongs to this sitting. */
  async function attemptIn(sittingId: string, visitor: Visitor | undefined): Promise<string | null> {
    const attemptId = visitor?.attemptId ?? null;
    return attemptId !== null && (await sittingOf(attemptId)) === sittingId ? attemptId : null;
  }

  return {
    viewSeb: ({ visitor, params: { sittingId } }) => planning.overview(visitor, sittingId),
    chooseSebPolicy: ({ visitor, params: { sittingId }, body: { policy } }) =>
      planning.choose(visitor, sittingId, policy),
    addExamKey: ({ visitor, params: { sittingId }, body }) => planning.addExamKey(visitor, sittingId, body),
    removeExamKey: ({ visitor, params: { sittingId, keyId } }) =>
      planning.removeExamKey(visitor, sittingId, keyId),
    listSebChecks: ({ visitor, params: { sittingId } }) => planning.checks(visitor, sittingId),
    askUnlockCode: ({ visitor, params: { sittingId }, body }) =>
      planning.unlockCode(visitor.name, body, (row) => row.sittingId === sittingId && isTheirs(visitor, row)),

    async askRoomUnlockCode({ visitor, params: { roomId }, body }) {
      const room = await access(visitor, roomId);
      if (room === undefined) return { refused: 'notFound' };
      return planning.unlockCode(visitor.name, body, (row) => row.roomId === room.id);
    },

    prepareSeb: ({ body: { sittingId } }) => launches.prepare(sittingId),
    downloadSebFile: ({ params: { token } }) => launches.file(token),

    async shakeHands({ params: { sittingId }, query: { n: nonce }, body, visitor, address, response }) {
      const evidence = browserEvidence(response.req, body, {
        publicOrigin,
        page: pages.start(sittingId),
        nonce,
      });
      const attemptId = await attemptIn(sittingId, visitor);
      const outcome = await checks.shakeHands({ sittingId, nonce, evidence, attemptId, address });
      if ('refused' in outcome) return outcome;
      if (outcome.token !== undefined) response.cookie(ticketCookie, outcome.token, cookieRules);
      return undefined;
    },

    testSeb: ({ query: { n: nonce }, body, response }) =>
      checks.test(nonce, browserEvidence(response.req, body, { publicOrigin, page: pages.selfTest, nonce })),

    async unlockSeat({ body: { number, code, unlockCode }, response }) {
      const seat = await findSeat(number, code);
      if (seat === undefined) return { refused: 'wrongCredentials' };
      if ('refused' in seat) return seat;
      const { attemptId } = seat;
      const sittingId = (await sittingOf(attemptId))!;
      let token: string | undefined;
      const refusal = await attempts.unlock(attemptId, unlockCode, async () => {
        token = await tickets.give({ sittingId, attemptId, browser: null });
        return token !== undefined;
      });
      if (refusal === undefined) response.cookie(ticketCookie, token, cookieRules);
      return refusal;
    },

    unlockAttempt: async ({ params: { attemptId }, body: { unlockCode }, visitor }) =>
      visitor.attemptId === attemptId ? attempts.unlock(attemptId, unlockCode) : { refused: 'notFound' },
  };
}

/** What signing in asks of the browser: a ticket, where the sitting wants one. */
export function admitWithTicket({ attempts, tickets }: Seb): (request: Request) => AdmitSeat {
  return (request) =>
    ({ attemptId }) =>
      attempts.admit(attemptId, async () => {
        const token = cookieOf(request, ticketCookie);
        return token === undefined ? undefined : tickets.take(token);
      });
}

/** Stopping, preceded by a check of just now where the sitting wants one. */
export function stopWithBrowserCheck(
  { attempts }: Seb,
  stop: Handlers['stopAttempt'],
): Handlers['stopAttempt'] {
  return async (request) => {
    const { attemptId } = request.params;
    const isOwn = request.visitor.attemptId === attemptId;
    return (isOwn ? await attempts.mayStop(attemptId) : undefined) ?? stop(request);
  };
}
