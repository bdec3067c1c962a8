import { describe, expect, test } from 'vitest';
import { compareValues } from './compareValues.ts';
import { matchesSearch } from './matchesSearch.ts';
import { formatSort, parseSort, toggleSort } from './sortInUrl.ts';

describe('a sort in the URL', () => {
  test.each([
    { value: 'name', sort: { column: 'name', descending: false } },
    { value: '-name', sort: { column: 'name', descending: true } },
  ])('[SCL1] $value is read and written the same', ({ value, sort }) => {
    expect(parseSort(value, ['name', 'state'])).toEqual(sort);
    expect(formatSort(sort)).toBe(value);
  });

  test.each([null, '', '-', 'password', '-password'])('[SCL1] %s is ignored', (value) => {
    expect(parseSort(value, ['name', 'state'])).toBeUndefined();
  });

  test('[SCL2] presses go ascending, descending, ascending; another column starts ascending', () => {
    const once = toggleSort(undefined, 'name');
    const twice = toggleSort(once, 'name');
    expect([once, twice, toggleSort(twice, 'name'), toggleSort(twice, 'state')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      { column: 'name', descending: false },
      { column: 'state', descending: false },
    ]);
  });
});

test('[SCL3] candidate 7 comes before candidate 10, and Élise beside Elise', () => {
  const sorted = ['HN10', 'hn7', 'Élise', 'Zoë', 'Elise B'].sort(compareValues);
  expect(sorted).toEqual(['Élise', 'Elise B', 'hn7', 'HN10', 'Zoë']);
  expect([10, -2, 7].sort(compareValues)).toEqual([-2, 7, 10]);
});

test('[SCL4] every word has to occur somewhere; case and accents do not matter', () => {
  const row = ['HN26001', 'Chaïma El Idrissi', 'UMC Utrecht'];
  expect(matchesSearch('', ...row)).toBe(true);
  expect(matchesSearch('chaima utrecht', ...row)).toBe(true);
  expect(matchesSearch('  IDRISSI  hn26 ', ...row)).toBe(true);
  expect(matchesSearch('chaima leiden', ...row)).toBe(false);
});
