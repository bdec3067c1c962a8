import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sqlPersonStore } from '#server/database/sqlPersonStore.ts';
import { actor, openTestWorld, publishedSitting, type TestWorld } from '#tests/support/testWorld.ts';
import { passwords } from './passwords.ts';
import type { PersonStore } from './personStore.ts';
import { type SignedIn, type SignInOutcome, signInService } from './signInService.ts';

const minuteMs = 60_000;
const wrong = { refused: 'wrongCredentials' };
const tooMany = { refused: 'tooManyTries' };

let world: TestWorld;
let codes: { number: string; code: string }[];
let address: string;
let addresses = 0;
beforeAll(async () => {
  world = await openTestWorld();
  const listed = await world.seats.codes(actor, await publishedSitting(world));
  if ('refused' in listed) throw new Error(listed.refused);
  codes = listed.map(({ number, code }) => ({ number, code }));
});
beforeEach(() => {
  addresses += 1;
  address = `192.0.2.${addresses}`; // each test from elsewhere, so that none is held up by another
});
afterAll(() => world.close());

function accepted(outcome: SignInOutcome): SignedIn {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
}

describe('a candidate', () => {
  test('[SN1] gets in with number and code, to the one attempt the code is for', async () => {
    const { token, signIn } = accepted(await world.signIns.candidate(codes[0]!, address));
    const who = (await world.signIns.whoIs(token))!;
    expect(who.person).toMatchObject({ role: 'candidate', number: codes[0]!.number });
    expect(who.signIn.attemptId).toBe(signIn.attemptId);
    expect(await world.attempts.live(signIn.attemptId!)).toMatchObject({
      record: { personId: who.person.id },
    });
  });

  test('[SN2] is told the same for a wrong code, an unknown number and someone else’s code', async () => {
    const { number, code } = codes[0]!;
    const tries = [
      { number, code: 'AAAA-BBBB-CCCC' },
      { number: 'NIEMAND', code },
      { number: codes[1]!.number, code },
    ];
    for (const one of tries) expect(await world.signIns.candidate(one, address)).toEqual(wrong);
  });

  test('[SN13] with the right code for a sitting that is over is told so, and that counts as no failure', async () => {
    const store = sqlPersonStore(world.database);
    const over = async (_number: string, code: string) =>
      code === 'GOED' ? ({ refused: 'sittingClosed' } as const) : undefined;
    const signIns = signInService(store, passwords(), world.clock, over);
    for (let i = 0; i < 12; i++) {
      expect(await signIns.candidate({ number: 'A1', code: 'GOED' }, address)).toEqual({
        refused: 'sittingClosed',
      });
    }
    expect(await signIns.candidate({ number: 'A1', code: 'FOUT' }, address)).toEqual(wrong);
  });

  test('[SN3] who signs in again ends the earlier sign-in at once, and whoever listens hears of it', async () => {
    const ended: unknown[] = [];
    world.signIns.onEnded((...told) => ended.push(told));
    const first = accepted(await world.signIns.candidate(codes[1]!, address));
    expect(await world.signIns.whoIs(first.token)).toBeDefined();
    const { token, signIn } = accepted(await world.signIns.candidate(codes[1]!, address));
    expect(await world.signIns.whoIs(first.token)).toBeUndefined();
    expect(await world.signIns.whoIs(token)).toBeDefined();
    expect(ended.at(-1)).toEqual([{ attemptId: signIn.attemptId }, 'otherDevice']);
  });

  test('[SN3] a candidate who signs in leaves other candidates alone', async () => {
    const { token } = accepted(await world.signIns.candidate(codes[0]!, address));
    await world.signIns.candidate(codes[1]!, address);
    expect(await world.signIns.whoIs(token)).toBeDefined();
  });
});

test('[SN15] a seat is freed of the device that used it then; one that took over since keeps it', async () => {
  const first = accepted(await world.signIns.candidate(codes[2]!, address));
  const ended: unknown[] = [];
  world.signIns.onEnded((...told) => ended.push(told));
  const attemptId = first.signIn.attemptId!;
  const usedAt = world.clock.now();
  expect(await world.signIns.freeSeat(attemptId, usedAt)).toBeUndefined();
  expect(await world.signIns.whoIs(first.token)).toBeUndefined();
  expect(ended).toEqual([[{ tokenHash: first.signIn.tokenHash }, 'revoked']]);
  world.clock.moveBy(1);
  const second = accepted(await world.signIns.candidate(codes[2]!, address));
  expect(await world.signIns.freeSeat(attemptId, usedAt)).toBeUndefined();
  expect(await world.signIns.whoIs(second.token)).toBeDefined();
  expect(ended).toHaveLength(2); // signing in again ends what was there
});

describe('a sign-in', () => {
  const person = { name: 'Noor Bakker', email: 'noor@voorbeeld.example', password: 'zeven paarse olifanten' };

  test('[SN4] ends at once by signing out, and by itself after 14 hours', async () => {
    const out = accepted(await world.signIns.createAccount(person));
    await world.signIns.signOut(out.token);
    expect(await world.signIns.whoIs(out.token)).toBeUndefined();

    const { token } = accepted(await world.signIns.account(person, address));
    world.clock.moveBy(14 * 60 * minuteMs - 1);
    expect(await world.signIns.whoIs(token)).toBeDefined();
    world.clock.moveBy(minuteMs);
    expect(await world.signIns.whoIs(token)).toBeUndefined();
  });

  test('[SN4] is not remembered by a question that was still being answered when it ended', async () => {
    const store = sqlPersonStore(world.database);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let asked = 0;
    const slow: PersonStore = {
      ...store,
      async find(id) {
        asked += 1;
        if (asked === 1) await held;
        return store.find(id);
      },
    };
    const signIns = signInService(slow, passwords(), world.clock, world.seats.find);
    const { token } = accepted(await world.signIns.account(person, address));
    const early = signIns.whoIs(token);
    while (asked === 0) await setImmediate();
    await signIns.signOut(token);
    goOn();
    await early;
    expect(await signIns.whoIs(token)).toBeUndefined();
  });

  test('[SN5] is known by a token of 256 random bits that stands nowhere in the database', async () => {
    const { token } = accepted(await world.signIns.account(person, address));
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await world.database.read.selectFrom('sign_in').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await world.signIns.whoIs(`${token}x`)).toBeUndefined();
    expect(await world.signIns.whoIs('')).toBeUndefined();
  });
});

describe('an account', () => {
  const account = {
    name: 'Bo de Vries',
    email: 'Bo.deVries@voorbeeld.example',
    password: 'zeven paarse olifanten',
  };

  test('[SN6] is made once per address, in whatever case it is typed, and signed in to with it', async () => {
    const { person } = accepted(await world.signIns.createAccount(account));
    expect(person).toMatchObject({ role: 'candidate', email: 'bo.devries@voorbeeld.example' });
    expect(person.passwordHash).toMatch(/^\$argon2id\$/);
    const again = { ...account, email: 'BO.DEVRIES@voorbeeld.example' };
    expect(await world.signIns.createAccount(again)).toEqual({ refused: 'accountExists' });
    const back = accepted(await world.signIns.account(again, address));
    expect(back.person.id).toBe(person.id);
    expect(back.signIn.attemptId).toBeNull();
  });

  test.each([
    { password: 'aaaaaaaaaaaa', why: 'one character' },
    { password: 'abcabcabcabc', why: 'three characters, over and over' },
    { password: 'welkom-meneer-VRIES', why: 'the own name' },
    { password: 'bo.devries-2026!', why: 'the own e-mail address' },
  ])('[SN7] a password of $why is refused and no account is made', async ({ password }) => {
    const email = 'bo.devries@elders.example';
    expect(await world.signIns.createAccount({ ...account, email, password })).toEqual({
      refused: 'weakPassword',
    });
    expect(await world.signIns.account({ email, password }, address)).toEqual(wrong);
  });

  test('[SN12] at most a hundred accounts an hour are made from one address, and elsewhere people can go on', async () => {
    const store = sqlPersonStore(world.database);
    const quick = { hash: async () => 'a hash', verify: async () => false };
    const signIns = signInService(store, quick, world.clock, world.seats.find);
    const make = (i: number, from: string) =>
      signIns.createAccount({ ...account, email: `${from}.${i}@elders.example` }, from);
    for (let i = 0; i < 100; i++) accepted(await make(i, 'klaslokaal'));
    expect(await make(100, 'klaslokaal')).toEqual(tooMany);
    accepted(await make(100, 'thuis'));
  });

  test('[SN8] of staff opens the staff side only, of a candidate the candidate side only, with the same refusal', async () => {
    const staff = { name: 'Coördinator', email: 'co@voorbeeld.example', password: 'acht groene giraffen' };
    await world.signIns.addStaff({ ...staff, role: 'coordinator' });
    expect(accepted(await world.signIns.staff(staff, address)).person.role).toBe('coordinator');
    expect(await world.signIns.account(staff, address)).toEqual(wrong);
    expect(await world.signIns.staff(account, address)).toEqual(wrong);
    expect(await world.signIns.staff({ ...staff, password: 'acht groene olifanten' }, address)).toEqual(
      wrong,
    );
    expect(await world.signIns.staff({ ...staff, email: 'niemand@voorbeeld.example' }, address)).toEqual(
      wrong,
    );
  });
});

describe('wrong tries', () => {
  const badTry = (number: string, from = address) => world.signIns.candidate({ number, code: 'FOUT' }, from);

  test('[SN9] after ten for one account from one address even the right password waits five minutes, there alone', async () => {
    const account = { email: 'tien@voorbeeld.example', password: 'zeven paarse olifanten' };
    await world.signIns.createAccount({ name: 'Wil Smit', ...account });
    for (let i = 0; i < 10; i++) {
      expect(await world.signIns.account({ ...account, password: `mis ${i}` }, address)).toEqual(wrong);
    }
    expect(await world.signIns.account(account, address)).toEqual(tooMany);
    accepted(await world.signIns.account(account, '198.51.100.1'));
    world.clock.moveBy(5 * minuteMs);
    accepted(await world.signIns.account(account, address));
  });

  test('[SN14] nobody keeps a candidate out: the right code opens, however many wrong ones came from there', async () => {
    const { number, code } = codes[2]!;
    for (let i = 0; i < 10; i++) expect(await badTry(number)).toEqual(wrong);
    expect(await badTry(number)).toEqual(tooMany);
    accepted(await world.signIns.candidate({ number, code }, address));
    for (let i = 0; i < 300; i++) await badTry(`Y${i}`);
    expect(await badTry('Z1')).toEqual(tooMany);
    accepted(await world.signIns.candidate({ number, code }, address));
  });

  test('[SN9] a burst of guesses at once gets no further than ten', async () => {
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => badTry(codes[2]!.number)));
    expect(outcomes.filter((one) => 'refused' in one && one.refused === 'wrongCredentials')).toHaveLength(10);
    expect(outcomes.filter((one) => 'refused' in one && one.refused === 'tooManyTries')).toHaveLength(50);
  });

  test('[SN10] after three hundred from one address everyone there waits; who signs in rightly never counts', async () => {
    for (let i = 0; i < 310; i++) accepted(await world.signIns.candidate(codes[0]!, address));
    for (let i = 0; i < 300; i++) expect(await badTry(`X${i}`)).toEqual(wrong);
    expect(await badTry('X300')).toEqual(tooMany);
    expect(await badTry('X300', '198.51.100.2')).toEqual(wrong);
  });
});

test('[SN11] while the database cannot store, nobody is signed in, and who tries is told to try again', async () => {
  const store = sqlPersonStore(world.database);
  const account = { name: 'Wil Smit', email: 'wil@voorbeeld.example', password: 'zeven paarse olifanten' };
  for (const outcome of ['unavailable', 'unknown'] as const) {
    const failing = (part: Partial<PersonStore>) =>
      signInService({ ...store, ...part }, passwords(), world.clock, world.seats.find);
    const [noAccount, noSignIn] = [
      failing({ add: async () => outcome }),
      failing({ signIn: async () => outcome }),
    ];
    expect(await noAccount.createAccount(account)).toEqual({ refused: 'storageUnavailable' });
    expect(await noSignIn.candidate(codes[0]!, address)).toEqual({ refused: 'storageUnavailable' });
  }
});
