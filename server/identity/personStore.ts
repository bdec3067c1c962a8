import type { Role } from '#contracts/role.ts';
import type { WriteOutcome } from '#server/database/writer.ts';

/** Someone who can sign in. Personal data stand here and in rosters only, never in event logs. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly passwordHash: string | null;
  /** Of staff: the one institute they work for; absent: the whole country. */
  readonly institute?: string;
}

/** A sign-in of one browser. The token itself is known to that browser only. */
export interface SignIn {
  readonly tokenHash: string;
  readonly personId: string;
  readonly role: Role;
  /** The attempt a candidate's code leads to. */
  readonly attemptId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Where people and sign-ins are kept. Rules: SPEC.md, section ID. */
export interface PersonStore {
  /** `conflict` when the e-mail address or number is taken. */
  add(person: Person, now: number): Promise<WriteOutcome>;
  find(id: string): Promise<Person | undefined>;
  findByEmail(email: string): Promise<Person | undefined>;
  /** Everyone with one of these roles, by name. */
  ofRoles(roles: readonly Role[]): Promise<Person[]>;
  /** Stores a sign-in; with `endOthers`, ends every other one of this attempt in the same unit. */
  signIn(signIn: SignIn, endOthers: boolean): Promise<WriteOutcome>;
  /** Undefined when unknown, ended or expired. */
  findSignIn(tokenHash: string, now: number): Promise<SignIn | undefined>;
  endSignIn(tokenHash: string, now: number): Promise<WriteOutcome>;
  /** The sign-in with which an attempt is in use: there is one at most. */
  signInOf(attemptId: string): Promise<SignIn | undefined>;
  /** Sign-ins that ended since then; `replaced` where the attempt has a newer one. */
  endedSince(since: number): Promise<{ readonly tokenHash: string; readonly replaced: boolean }[]>;
}
