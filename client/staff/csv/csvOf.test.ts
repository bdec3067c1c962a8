import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exampleRoster } from '../features/coordinator/roster/exampleRoster.ts';
import { csvOf } from './csvOf.ts';

const dutch = { delimiter: ';', decimal: ',' } as const;
const english = { delimiter: ',', decimal: '.' } as const;

describe('a downloaded file', () => {
  test('[SCF1] is written in the notation of the language, with a byte-order mark', () => {
    const rows = [['Zoë', -0.53, null, true]];
    expect(csvOf(['naam', 'θ'], rows, dutch)).toBe('\uFEFFnaam;θ\r\nZoë;-0,53;;true\r\n');
    expect(csvOf(['name', 'θ'], rows, english)).toBe('\uFEFFname,θ\r\nZoë,-0.53,,true\r\n');
  });

  test.each(['=1+1', '+31612345678', '-cmd', '@SUM(A1)', '\tx', '\rx'])(
    '[SCF2] the text %j is not run as a formula',
    (text) => {
      const [cell] = Papa.parse<string[]>(csvOf(['x'], [[text]], dutch).slice(1)).data[1]!;
      expect(cell).toBe(`'${text}`);
    },
  );

  test('[SCF2] a negative number stays a number', () => {
    expect(csvOf(['θ'], [[-2]], dutch)).toContain('\r\n-2\r\n');
  });

  test('[SCF3] an independent reader finds every cell as it was', () => {
    const cells = ['a;b', 'zij zei "ja"', 'regel 1\nregel 2', 'c,d', ''];
    for (const notation of [dutch, english]) {
      const text = csvOf(cells, [cells], notation).slice(1);
      const { data } = Papa.parse<string[]>(text, { delimiter: notation.delimiter, skipEmptyLines: true });
      expect(data).toEqual([cells, cells]);
    }
  });
});

test('[SCF4] the example roster has the header that the import expects', () => {
  const { data } = Papa.parse<string[]>(exampleRoster, { skipEmptyLines: true });
  expect(data[0]).toEqual(['nummer', 'naam', 'instituut', 'start opleiding', 'fte', 'extra minuten']);
  expect(data.every((row) => row.length === 6)).toBe(true);
});
