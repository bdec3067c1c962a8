import { expect, test } from 'vitest';
import type { SourceEvent } from '#itembank/sources/sourceEvent.ts';
import { sourceRegister } from './sourceRegister.ts';
import type { StoredSourceEvent } from './sourceStore.ts';

const first = { edition: '2021', since: null, note: '', url: null } as const;
const registered: SourceEvent = {
  type: 'registered',
  by: 'anna',
  kind: 'book',
  title: 'Leerboek',
  number: null,
  first,
};
const log: StoredSourceEvent[] = [
  { seq: 1, at: 1, event: registered },
  { seq: 2, at: 2, event: { type: 'recorded', by: 'anna', facts: { ...first, edition: '2024' } } },
];

test('[SRG5] the logs are read once for many who ask, and again after something was recorded', async () => {
  let length = 1;
  let readings = 0;
  const register = sourceRegister({
    revision: async () => length,
    all: async () => {
      readings += 1;
      return new Map([['boek', log.slice(0, length)]]);
    },
  });
  const editionNow = async () => (await register()).currentEditions.get('boek');
  expect(await Promise.all([editionNow(), editionNow(), editionNow()])).toEqual(['2021', '2021', '2021']);
  expect(readings).toBe(1);
  length = 2;
  expect(await editionNow()).toBe('2024');
  expect(readings).toBe(2);
});

test('[SRG5] a reading that failed is not remembered', async () => {
  let isAway = true;
  const register = sourceRegister({
    revision: async () => 1,
    all: async () => {
      if (isAway) throw new Error('away');
      return new Map([['boek', log]]);
    },
  });
  await expect(register()).rejects.toThrow('away');
  isAway = false;
  expect((await register()).currentEditions.get('boek')).toBe('2024');
});
