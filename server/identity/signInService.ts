import { randomBytes, randomUUID } from 'node:crypto';
import type { ProblemCode } from '#contracts/problem.ts';
import type { Role } from '#contracts/role.ts';
import type { CandidateSignIn, NewAccount, PasswordSignIn } from '#contracts/signIn.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { tokenHash as hashOf } from '#server/platform/tokenHash.ts';
import { isGuessable } from './guessablePassword.ts';
import type { Passwords } from './passwords.ts';
import type { Person, PersonStore, SignIn } from './personStore.ts';
import { throttle } from './throttle.ts';

/** The seat a candidate's code leads to. */
export interface Seat {
  readonly personId: string;
  readonly attemptId: string;
}

/** Undefined when number and code do not fit; a refusal tells who has the right code why it opens nothing now. */
export type FoundSeat = Seat | { readonly refused: ProblemCode } | undefined;

/** What else must hold before a seat is signed in to; a refusal says what does not. */
export type AdmitSeat = (seat: Seat) => Promise<Refusal | undefined>;

/** Finds the seat for a number and code, and makes its attempt. */
export type FindSeat = (number: string, code: string) => Promise<FoundSeat>;

/** A browser that signed in: who it is, and the token it must bring along. */
export interface SignedIn {
  readonly person: Person;
  readonly signIn: SignIn;
  readonly token: string;
}

export type SignInOutcome = SignedIn | { readonly refused: ProblemCode };

/** Longer than the longest test with all extra time; practice goes on for days by signing in again. */
const lifetimeMs = 14 * 60 * 60 * 1000;

/** Remembered sign-ins, so that an answer does not ask the database who sends it. */
const rememberMs = 5_000;

/** What ended: the sign-ins of an attempt before the newest, or the one with this token. */
export type Ended =
  | { readonly attemptId: string }
  | { readonly token: string }
  | { readonly tokenHash: string };

type EndedListener = (ended: Ended, reason: 'otherDevice' | 'revoked') => void;

/** Signs people in and out, and says who a token belongs to. */
export interface SignInService {
  candidate(command: CandidateSignIn, address: string, admit?: AdmitSeat): Promise<SignInOutcome>;
  account(command: PasswordSignIn, address: string): Promise<SignInOutcome>;
  staff(command: PasswordSignIn, address: string): Promise<SignInOutcome>;
  /** @param address where it was asked from; absent when the program itself makes the account */
  createAccount(command: NewAccount, address?: string): Promise<SignInOutcome>;
  addStaff(staff: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly role: Role;
    /** The one institute they work for; absent: the whole country. */
    readonly institute?: string;
  }): Promise<Person | undefined>;
  /** A refusal when the database cannot store it: the sign-in then still stands. */
  signOut(token: string): Promise<{ readonly refused: ProblemCode } | undefined>;
  /**
   * Ends the sign-in with which an attempt was in use at that moment, so that another device can take over with the
   * same code. One made after it stays, so that asking twice does not end the device that took over.
   */
  freeSeat(attemptId: string, usedAt: number): Promise<{ readonly refused: ProblemCode } | undefined>;
  /** Who this token belongs to; undefined when it is unknown, ended or too old. */
  whoIs(token: string): Promise<{ person: Person; signIn: SignIn } | undefined>;
  /** Told when a sign-in ended: replaced by a newer one of its attempt, or signed out. */
  onEnded(listener: EndedListener): void;
  /** Takes in that a sign-in ended on another server. */
  endedElsewhere(tokenHash: string): void;
}

export function signInService(
  store: PersonStore,
  passwords: Passwords,
  clock: Clock,
  findSeat: FindSeat,
): SignInService {
  const perAccount = throttle(clock, 10, 5 * 60_000);
  const perAddress = throttle(clock, 300, 5 * 60_000);
  /** Accounts made: a classroom fits, a program that fills the database and keeps the hashing busy does not. */
  const madePerAddress = throttle(clock, 100, 60 * 60_000);
  const serially = inTurn();
  const endedListeners: EndedListener[] = [];
  const remembered = new Map<string, { until: number; who: { person: Person; signIn: SignIn } }>();
  /** Grows whenever a sign-in ends, so that what was read before that is not remembered after it. */
  let endings = 0;

  async function start(person: Person, attemptId: string | null): Promise<SignInOutcome> {
    const token = randomBytes(32).toString('base64url');
    const now = clock.now();
    const signIn: SignIn = {
      tokenHash: hashOf(token),
      personId: person.id,
      role: person.role,
      attemptId,
      createdAt: now,
      expiresAt: now + lifetimeMs,
    };
    const outcome = await store.signIn(signIn, attemptId !== null);
    if (outcome !== 'stored') return { refused: 'storageUnavailable' };
    if (attemptId !== null) endedOf(attemptId, 'otherDevice');
    return { person, signIn, token };
  }

  function endedOf(attemptId: string, reason: Parameters<EndedListener>[1]): void {
    endings += 1;
    for (const [hash, { who }] of remembered) if (who.signIn.attemptId === attemptId) remembered.delete(hash);
    for (const listener of endedListeners) listener({ attemptId }, reason);
  }

  async function endOne(
    tokenHash: string,
    ended: Ended,
  ): Promise<{ readonly refused: ProblemCode } | undefined> {
    const outcome = await store.endSignIn(tokenHash, clock.now());
    if (outcome !== 'stored') return { refused: 'storageUnavailable' };
    endings += 1;
    remembered.delete(tokenHash);
    for (const listener of endedListeners) listener(ended, 'revoked');
    return undefined;
  }

  /**
   * Checks the limits and the credentials; a failure counts against the account and the address. Tries for one
   * account wait for each other, or a burst of them would all be let through before one failed.
   *
   * @param guessable false when no number of tries finds what is asked for: then the limits hold back who is wrong,
   *   and never who is right, so that nobody can keep another out
   */
  async function guarded(
    account: string,
    address: string,
    guessable: boolean,
    check: () => Promise<Entry | { readonly refused: ProblemCode } | undefined>,
  ): Promise<SignInOutcome> {
    const accountHere = `${account} ${address}`; // elsewhere, so that nobody can lock another out
    return serially(accountHere, async () => {
      const allowed = perAccount.allows(accountHere) && perAddress.allows(address);
      if (guessable && !allowed) return { refused: 'tooManyTries' };
      const found = await check();
      if (found !== undefined) return 'refused' in found ? found : start(found.person, found.attemptId);
      if (!allowed) return { refused: 'tooManyTries' };
      perAccount.failed(accountHere);
      perAddress.failed(address);
      return { refused: 'wrongCredentials' };
    });
  }

  const byPassword = (
    { email, password }: PasswordSignIn,
    address: string,
    isAllowed: (role: Role) => boolean,
  ) =>
    guarded(`email:${normalised(email)}`, address, true, async () => {
      const person = await store.findByEmail(normalised(email));
      const right = await passwords.verify(person?.passwordHash ?? undefined, password);
      return person !== undefined && right && isAllowed(person.role)
        ? { person, attemptId: null }
        : undefined;
    });

  return {
    candidate: ({ number, code }, address, admit) =>
      guarded(`number:${number}`, address, false, async () => {
        const seat = await findSeat(number, code);
        if (seat === undefined || 'refused' in seat) return seat;
        const refusal = await admit?.(seat);
        if (refusal !== undefined) return refusal;
        const person = await store.find(seat.personId);
        return person && { person, attemptId: seat.attemptId };
      }),
    account: (command, address) => byPassword(command, address, (role) => role === 'candidate'),
    staff: (command, address) => byPassword(command, address, (role) => role !== 'candidate'),

    async createAccount({ name, email, password }, address) {
      if (isGuessable(password, { name, email })) return { refused: 'weakPassword' };
      if (address !== undefined) {
        if (!madePerAddress.allows(address)) return { refused: 'tooManyTries' };
        madePerAddress.failed(address);
      }
      const person: Person = {
        id: randomUUID(),
        role: 'candidate',
        number: null,
        email: normalised(email),
        name,
        passwordHash: await passwords.hash(password),
      };
      const outcome = await store.add(person, clock.now());
      if (outcome === 'conflict') return { refused: 'accountExists' };
      return outcome === 'stored' ? start(person, null) : { refused: 'storageUnavailable' };
    },

    async addStaff({ email, password, ...staff }) {
      const passwordHash = await passwords.hash(password);
      const person = { ...staff, id: randomUUID(), number: null, email: normalised(email), passwordHash };
      return (await store.add(person, clock.now())) === 'stored' ? person : undefined;
    },

    signOut: (token) => endOne(hashOf(token), { token }),

    async freeSeat(attemptId, usedAt) {
      const used = await store.signInOf(attemptId);
      return used === undefined || used.createdAt > usedAt
        ? undefined
        : endOne(used.tokenHash, { tokenHash: used.tokenHash });
    },

    async whoIs(token) {
      const tokenHash = hashOf(token);
      const now = clock.now();
      const known = remembered.get(tokenHash);
      if (known !== undefined && known.until > now) return known.who;
      remembered.delete(tokenHash);
      const endingsBefore = endings;
      const signIn = await store.findSignIn(tokenHash, now);
      const person = signIn && (await store.find(signIn.personId));
      if (!signIn || !person) return undefined;
      if (endings === endingsBefore) {
        remembered.set(tokenHash, { until: now + rememberMs, who: { person, signIn } });
        if (remembered.size > 20_000) remembered.delete(remembered.keys().next().value!);
      }
      return { person, signIn };
    },

    onEnded: (listener) => void endedListeners.push(listener),

    endedElsewhere(tokenHash) {
      endings += 1;
      remembered.delete(tokenHash);
    },
  };
}

/** Who may come in, and the attempt a candidate's code leads to. */
interface Entry {
  readonly person: Person;
  readonly attemptId: string | null;
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}
