import { describe, expect, test } from 'vitest';
import { currencyPath, filterOf } from './currencyPath.ts';
import { editionFacts, editionFaults, emptyEdition } from './editionInput.ts';
import { touchedItems } from './touchedItems.ts';

const today = '2026-11-22';
const filled = { edition: '2026', since: '2026-03', note: '', url: '' };

describe('recording an edition', () => {
  test.each([
    [filled, true, {}],
    [{ ...filled, since: '' }, false, {}],
    [emptyEdition, true, { edition: 'missing', since: 'missing' }],
    [{ ...filled, since: '15-03-2026' }, true, { since: 'badDate' }],
    [{ ...filled, since: '2026-13' }, true, { since: 'badDate' }],
    [{ ...filled, since: '2026-11-23' }, true, { since: 'ahead' }],
    [{ ...filled, since: '2026-11' }, true, {}],
    [{ ...filled, url: 'http://richtlijnen.example' }, true, { url: 'badUrl' }],
    [{ ...filled, url: 'javascript:alert(1)' }, true, { url: 'badUrl' }],
    [{ ...filled, url: 'https://richtlijnen.example/x' }, true, {}],
  ])('[SCE12] %j with a date needed: %s', (input, required, faults) => {
    expect(editionFaults(input, today, required)).toEqual(faults);
  });

  test('[SCE12] what is left empty is sent as not known', () => {
    expect(editionFacts({ ...filled, since: ' ', edition: ' 2026 ' })).toEqual({
      edition: '2026',
      since: null,
      note: '',
      url: null,
    });
  });

  test('[SCE13] shows beforehand which items it will flag', () => {
    const item = (edition: string) =>
      ({ code: `LHK-${edition}`, question: '', stage: 'inUse', edition, outdated: false }) as const;
    const source = { since: '2021', items: [item('2021'), item('2026')] };
    expect(touchedItems(source, '2026', '2026-03').map(({ edition }) => edition)).toEqual(['2021']);
    expect(touchedItems(source, '2019', '2019')).toEqual([]);
    expect(touchedItems({ ...source, since: null }, '2026', '2026')).toHaveLength(1);
  });
});

test('[SCE14] which items a figure opens stands in the address, and is read from it', () => {
  const filter = { only: 'outdated', source: 'wet-a-b', month: '2027-01' } as const;
  const [, search = ''] = currencyPath(filter).split('?');
  expect(filterOf(new URLSearchParams(search))).toEqual(filter);
  expect(filterOf(new URLSearchParams('only=&x=1'))).toEqual({});
});
