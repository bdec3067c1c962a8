import { expect, test } from 'vitest';
import { madeDesign, madeEntry, madeRelease } from '#tests/support/madeBank.ts';
import type { BankStore } from './bankStore.ts';
import { materials } from './materials.ts';

const design = madeDesign(1);
const release = madeRelease([madeEntry('LHK-001')]);

/** A bank that counts how often it is read, and is out of order while `broken`. */
function countingBank() {
  const state = { reads: 0, broken: false };
  const store = {
    async findDesign(id: string, version: number) {
      state.reads += 1;
      if (state.broken) throw new Error('the database is away');
      return id === design.id && version === 1 ? design : undefined;
    },
    findRelease: async (id: string) => (id === release.id ? release : undefined),
  } as unknown as BankStore;
  return { state, compiled: materials(store) };
}

test('[BM5] material is compiled once, also for all who ask at the same moment', async () => {
  const { state, compiled } = countingBank();
  const all = await Promise.all(Array.from({ length: 50 }, () => compiled.get('made', 1, 'made-1')));
  expect(new Set([...all, await compiled.get('made', 1, 'made-1')]).size).toBe(1);
  expect(state.reads).toBe(1);
});

test.each([
  ['made', 2, 'made-1'],
  ['other', 1, 'made-1'],
  ['made', 1, 'made-2'],
] as const)('[BM5] there is no material of %s v%i with %s', async (designId, version, releaseId) => {
  await expect(countingBank().compiled.get(designId, version, releaseId)).rejects.toThrow(/not in the bank/);
});

test('[BM5] a failure is not remembered: what could not be read is read again', async () => {
  const { state, compiled } = countingBank();
  state.broken = true;
  await expect(compiled.get('made', 1, 'made-1')).rejects.toThrow('away');
  state.broken = false;
  expect((await compiled.get('made', 1, 'made-1')).release.id).toBe('made-1');
});
