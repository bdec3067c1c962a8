import type { Request, Response } from 'express';
import type { AttemptId, PersonId } from '#contracts/ids.ts';
import type { Me } from '#contracts/signIn.ts';
import type { Handlers } from '#server/platform/api.ts';
import { type Application, clearToken, setToken, type Visitor } from '#server/platform/visitor.ts';
import type { AdmitSeat, SignInOutcome, SignInService } from './signInService.ts';

type Http = Pick<
  Handlers,
  'signInCandidate' | 'signInAccount' | 'signInStaff' | 'createAccount' | 'signOut' | 'me'
>;

/**
 * Signing in and out.
 *
 * @param admitFrom what must hold for candidates, given the request with which they sign in
 */
export function identityHandlers(signIns: SignInService, admitFrom: (request: Request) => AdmitSeat): Http {
  function welcome(response: Response, application: Application, outcome: SignInOutcome) {
    if ('refused' in outcome) return outcome;
    const { person, signIn, token } = outcome;
    setToken(response, application, token);
    response.locals.signedIn = person.id;
    return meOf({ ...person, personId: person.id, attemptId: signIn.attemptId });
  }

  return {
    signInCandidate: async ({ body, address, response }) =>
      welcome(response, 'candidate', await signIns.candidate(body, address, admitFrom(response.req))),
    signInAccount: async ({ body, address, response }) =>
      welcome(response, 'candidate', await signIns.account(body, address)),
    signInStaff: async ({ body, address, response }) =>
      welcome(response, 'staff', await signIns.staff(body, address)),
    createAccount: async ({ body, address, response }) =>
      welcome(response, 'candidate', await signIns.createAccount(body, address)),

    async signOut({ visitor, query, response }) {
      const refusal = visitor && (await signIns.signOut(visitor.token));
      if (refusal === undefined) clearToken(response, query.as);
      return refusal;
    },

    me: async ({ visitor }) => (visitor === undefined ? null : meOf(visitor)),
  };
}

function meOf({
  personId,
  role,
  name,
  attemptId,
  institute,
}: Pick<Visitor, 'personId' | 'role' | 'name' | 'attemptId' | 'institute'>): Me {
  return {
    personId: personId as PersonId,
    role,
    name,
    attemptId: attemptId as AttemptId | null,
    institute: institute ?? null,
  };
}
