import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { Person, SignIn } from './personStore.ts';

const now = 1_800_000_000_000;

/** What every person store does, `openAgain` being the same database seen by another server. Rules: SPEC.md, section ID. */
export function describePersonStore(
  name: string,
  open: () => Promise<Stores>,
  openAgain: () => Promise<Stores>,
): void {
  describe(`${name}: people and sign-ins`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    const newPerson = (patch: Partial<Person> = {}): Person => {
      const id = randomUUID();
      const email = `${id}@voorbeeld.example`;
      return { id, role: 'candidate', number: null, email, name: 'Zoë Ünal', passwordHash: 'hash', ...patch };
    };
    const newSignIn = ({ id, role }: Person, patch: Partial<SignIn> = {}): SignIn => ({
      tokenHash: randomUUID(),
      personId: id,
      role,
      attemptId: null,
      createdAt: now,
      expiresAt: now + 1_000,
      ...patch,
    });

    test('[ID1] a person is found by id and by e-mail address, exactly as stored', async () => {
      const person = newPerson({ number: `N${randomUUID()}`, role: 'coordinator' });
      expect(await stores.people.add(person, now)).toBe('stored');
      expect(await stores.people.find(person.id)).toEqual(person);
      expect(await stores.people.findByEmail(person.email!)).toEqual(person);
      expect(await stores.people.find(randomUUID())).toBeUndefined();
      expect(await stores.people.findByEmail('niemand@voorbeeld.example')).toBeUndefined();
    });

    test('[ID6] the people of some roles are listed, by name', async () => {
      const [zita, anna] = ['Zita', 'Anna'].map((name) => newPerson({ name, role: 'proctor' })) as [
        Person,
        Person,
      ];
      const other = newPerson({ role: 'institute' });
      for (const person of [zita, anna, other]) await stores.people.add(person, now);
      const found = await stores.people.ofRoles(['proctor', 'administrator']);
      expect(found.filter(({ id }) => [zita, anna, other].some((one) => one.id === id))).toEqual([
        anna,
        zita,
      ]);
      expect(found.every(({ role }) => role === 'proctor' || role === 'administrator')).toBe(true);
    });

    test('[ID2] an e-mail address and a number belong to one person; having neither is no clash', async () => {
      const person = newPerson({ number: `N${randomUUID()}` });
      await stores.people.add(person, now);
      expect(await stores.people.add(newPerson({ email: person.email }), now)).toBe('conflict');
      expect(await stores.people.add(newPerson({ number: person.number }), now)).toBe('conflict');
      const without = [newPerson({ email: null }), newPerson({ email: null })];
      for (const one of without) expect(await stores.people.add(one, now)).toBe('stored');
    });

    test('[ID3] a sign-in is found until it expires or is ended', async () => {
      const person = newPerson();
      await stores.people.add(person, now);
      const [one, other] = [newSignIn(person), newSignIn(person)];
      for (const signIn of [one, other]) expect(await stores.people.signIn(signIn, false)).toBe('stored');
      expect(await stores.people.findSignIn(one.tokenHash, now + 999)).toEqual(one);
      expect(await stores.people.findSignIn(one.tokenHash, now + 1_000)).toBeUndefined();
      await stores.people.endSignIn(one.tokenHash, now + 5);
      expect(await stores.people.findSignIn(one.tokenHash, now + 6)).toBeUndefined();
      expect(await stores.people.findSignIn(other.tokenHash, now + 6)).toEqual(other);
      expect(await stores.people.findSignIn(randomUUID(), now)).toBeUndefined();
    });

    test('[ID4] a take-over ends every earlier sign-in of that attempt, and of no other', async () => {
      const person = newPerson();
      await stores.people.add(person, now);
      const attemptId = randomUUID();
      const first = newSignIn(person, { attemptId });
      const elsewhere = newSignIn(person, { attemptId: randomUUID() });
      const account = newSignIn(person);
      for (const signIn of [first, elsewhere, account]) await stores.people.signIn(signIn, false);
      const second = newSignIn(person, { attemptId });
      expect(await stores.people.signIn(second, true)).toBe('stored');
      expect(await stores.people.findSignIn(first.tokenHash, now)).toBeUndefined();
      for (const signIn of [second, elsewhere, account]) {
        expect(await stores.people.findSignIn(signIn.tokenHash, now)).toEqual(signIn);
      }
    });

    test('[ID5] of take-overs at the same instant, on two servers, one sign-in stays', async () => {
      const others = await openAgain();
      for (let round = 0; round < 10; round++) {
        const person = newPerson();
        await stores.people.add(person, now);
        const attemptId = randomUUID();
        const signIns = [stores, others].map(() => newSignIn(person, { attemptId }));
        const outcomes = await Promise.all([
          stores.people.signIn(signIns[0]!, true),
          others.people.signIn(signIns[1]!, true),
        ]);
        expect(outcomes).toEqual(signIns.map(() => 'stored'));
        const found = await Promise.all(
          signIns.map(({ tokenHash }) => stores.people.findSignIn(tokenHash, now)),
        );
        expect(found.filter((one) => one !== undefined)).toHaveLength(1);
      }
    });

    test('[ID7] sign-ins that ended lately are listed, with whether the attempt has a newer one', async () => {
      const person = newPerson();
      await stores.people.add(person, now);
      const attemptId = randomUUID();
      const [early, taken, newest] = [now + 10, now + 20, now + 30].map((createdAt) =>
        newSignIn(person, { attemptId, createdAt }),
      ) as [SignIn, SignIn, SignIn];
      const staff = newSignIn(person);
      for (const signIn of [early, taken, newest]) await stores.people.signIn(signIn, true);
      await stores.people.signIn(staff, false);
      await stores.people.endSignIn(staff.tokenHash, now + 40);
      const ended = async (since: number) =>
        (await stores.people.endedSince(since)).filter(({ tokenHash }) =>
          [early, taken, newest, staff].some((one) => one.tokenHash === tokenHash),
        );
      expect(await ended(now + 25)).toHaveLength(2);
      expect(await ended(now + 25)).toEqual(
        expect.arrayContaining([
          { tokenHash: taken.tokenHash, replaced: true },
          { tokenHash: staff.tokenHash, replaced: false },
        ]),
      );
      expect(await ended(now + 41)).toEqual([]);
    });

    test('[ID8] the sign-in with which an attempt is in use is found: the newest, until it ends', async () => {
      const person = newPerson();
      await stores.people.add(person, now);
      const attemptId = randomUUID();
      const [first, second] = [now, now + 5].map((createdAt) =>
        newSignIn(person, { attemptId, createdAt }),
      ) as [SignIn, SignIn];
      await stores.people.signIn(newSignIn(person, { attemptId: randomUUID() }), true);
      expect(await stores.people.signInOf(attemptId)).toBeUndefined();
      for (const signIn of [first, second]) {
        await stores.people.signIn(signIn, true);
        expect(await stores.people.signInOf(attemptId)).toEqual(signIn);
      }
      await stores.people.endSignIn(second.tokenHash, now + 6);
      expect(await stores.people.signInOf(attemptId)).toBeUndefined();
    });

    test('[ID4] a take-over that cannot be stored ends nothing', async () => {
      const person = newPerson();
      await stores.people.add(person, now);
      const first = newSignIn(person, { attemptId: randomUUID() });
      await stores.people.signIn(first, true);
      expect(await stores.people.signIn({ ...first, createdAt: now + 1 }, true)).toBe('conflict');
      expect(await stores.people.findSignIn(first.tokenHash, now)).toEqual(first);
    });
  });
}
