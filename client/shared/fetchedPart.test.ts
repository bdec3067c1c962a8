import { expect, test } from 'vitest';
import { fetchedPart } from './fetchedPart.ts';

test('[C75] a part is fetched once, however many ask for it', async () => {
  let loads = 0;
  const part = fetchedPart(async () => ({ load: ++loads }));
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual([{ load: 1 }, { load: 1 }]);
  expect(await part.fetch()).toEqual({ load: 1 });
});

test('[C75] after a lost line the next call fetches it again', async () => {
  let tries = 0;
  const part = fetchedPart(async () => {
    tries += 1;
    if (tries === 1) throw new TypeError('Failed to fetch');
    return { tries };
  });
  await expect(part.fetch()).rejects.toThrow(TypeError);
  expect(await part.fetch()).toEqual({ tries: 2 });
});
