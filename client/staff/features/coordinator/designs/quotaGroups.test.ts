import { expect, test } from 'vitest';
import { quotaGroups } from './quotaGroups.ts';

test('[SCB1] quotas stand together by attribute, in the order of the blueprint, each once', () => {
  const quota = (attribute: 'theme' | 'icpc', nl: string) => ({
    attribute,
    name: { nl, en: nl },
    minimum: 0,
    maximum: 9,
  });
  const quotas = [quota('theme', 'Spoed'), quota('icpc', 'Oog'), quota('theme', 'Kind')];
  expect(
    quotaGroups(quotas).map((group) => [group.attribute, group.quotas.map(({ name }) => name.nl)]),
  ).toEqual([
    ['theme', ['Spoed', 'Kind']],
    ['icpc', ['Oog']],
  ]);
  expect(quotaGroups([])).toEqual([]);
});
