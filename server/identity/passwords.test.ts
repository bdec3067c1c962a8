import type * as argon2 from '@node-rs/argon2';
import { beforeEach, expect, test, vi } from 'vitest';
import { passwords } from './passwords.ts';

/** The real library, with a count of what runs at once and of what each check was made against. */
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof argon2>();
  return {
    ...real,
    hash: (...[password, options]: Parameters<typeof real.hash>) =>
      counted(() => real.hash(password, options)),
    verify: (...[hashed, password]: Parameters<typeof real.verify>) => {
      checked.push(String(hashed));
      return counted(() => real.verify(hashed, password));
    },
  };
});
let [running, most] = [0, 0];
const checked: string[] = [];
async function counted<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  most = Math.max(most, running);
  try {
    return await work();
  } finally {
    running -= 1;
  }
}
beforeEach(() => {
  most = 0;
  checked.length = 0;
});

test('[PW1] a password is kept as an argon2id hash of 19 MiB and two passes, salted, never as itself', async () => {
  const { hash } = passwords();
  const [one, other] = [await hash('zeven paarse olifanten'), await hash('zeven paarse olifanten')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(one).not.toContain('olifanten');
});

test('[PW2] the right password fits its hash and no other does', async () => {
  const { hash, verify } = passwords();
  const hashed = await hash('zeven paarse olifanten');
  expect(await verify(hashed, 'zeven paarse olifanten')).toBe(true);
  expect(await verify(hashed, 'Zeven paarse olifanten')).toBe(false);
});

test('[PW3] for an account nobody has the same work is done as for a wrong password, and never with success', async () => {
  const { hash, verify } = passwords();
  const hashed = await hash('zeven paarse olifanten');
  checked.length = 0;
  await verify(hashed, 'wrong');
  expect(await verify(undefined, 'wrong')).toBe(false);
  expect(await verify(undefined, 'nobody has this password')).toBe(false);
  const costs = checked.map((against) => against.split('$').slice(0, 4).join('$'));
  expect(costs).toEqual(Array(3).fill('$argon2id$v=19$m=19456,t=2,p=1'));
});

test('[PW4] two hashes are computed at once at most, and everyone gets their turn, also after a failure', async () => {
  const { hash, verify } = passwords();
  const hashed = await hash('een');
  const results = await Promise.allSettled([
    verify(hashed, 'een'),
    verify('no hash at all', 'een'),
    ...Array.from({ length: 8 }, () => verify(hashed, 'twee')),
    verify(hashed, 'een'),
  ]);
  expect(results.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    true,
    'failed',
    ...Array(8).fill(false),
    true,
  ]);
  expect(most).toBe(2);
  expect(running).toBe(0);
});
