import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';
import type { Role } from '#contracts/role.ts';
import type { SignInService } from '#server/identity/signInService.ts';

/** Which application a sign-in is for; a browser can hold one of each. */
export type Application = 'candidate' | 'staff';

/** Who is behind a request or a socket. */
export interface Visitor {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** For a sign-in by candidate code: the only attempt it may touch. */
  readonly attemptId: string | null;
  /** Of staff: the one institute they work for; absent: the whole country. */
  readonly institute?: string;
  readonly token: string;
}

/** `__Host-`: only over a secure connection (or loopback), only this host, set by the server alone. */
const cookieName = (application: Application) => `__Host-peil-${application}`;

export function tokenOf(request: IncomingMessage, application: Application): string | undefined {
  return cookieOf(request, cookieName(application));
}

export function cookieOf(request: IncomingMessage, wanted: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === wanted)?.[1];
}

export function setToken(response: Response, application: Application, token: string): void {
  response.cookie(cookieName(application), token, {
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    path: '/',
  });
}

export function clearToken(response: Response, application: Application): void {
  response.clearCookie(cookieName(application), {
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    path: '/',
  });
}

export async function visitorOf(
  request: IncomingMessage,
  application: Application,
  signIns: SignInService,
): Promise<Visitor | undefined> {
  const token = tokenOf(request, application);
  const who = token === undefined ? undefined : await signIns.whoIs(token);
  if (token === undefined || who === undefined) return undefined;
  const { person, signIn } = who;
  const { id, name, role, institute } = person;
  return {
    personId: id,
    name,
    role,
    attemptId: signIn.attemptId,
    ...(institute !== undefined && { institute }),
    token,
  };
}
