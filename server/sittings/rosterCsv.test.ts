import { describe, expect, test } from 'vitest';
import { plainEntry, rosterLimits } from '#contracts/roster.ts';
import { readRoster } from './rosterCsv.ts';

const header = 'nummer,naam,instituut,start opleiding,fte,extra minuten';
const anna = {
  number: 'HN1',
  name: 'Anna de Groot',
  institute: 'UMC Utrecht',
  trainingStart: '2025-03-01',
  fte: 0.8,
  extraMinutes: 30,
};
const read = (...lines: string[]) => readRoster(new TextEncoder().encode(lines.join('\n')));
/** Reads one candidate with this value in one place. */
function withCell(column: keyof typeof anna, value: string) {
  const cells = { ...anna, fte: '0.8', [column]: value };
  return read(
    header,
    Object.values(cells)
      .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
      .join(','),
  );
}

describe('a roster file', () => {
  test.each([
    { what: 'commas', delimiter: ',', fte: '0.8' },
    { what: 'semicolons', delimiter: ';', fte: '0,8' },
    { what: 'tabs', delimiter: '\t', fte: '0,8' },
  ])('[RO1] may be separated by $what', ({ delimiter, fte }) => {
    const line = ['HN1', 'Anna de Groot', 'UMC Utrecht', '2025-03-01', fte, '30'].join(delimiter);
    expect(read(header.replaceAll(',', delimiter), line)).toMatchObject({
      delimiter,
      entries: [{ ...anna, ...plainEntry }],
      problems: [],
    });
  });

  test.each([
    ['[RO2] with Windows line ends', `${header}\r\nHN1,Anna de Groot,UMC Utrecht,2025-03-01,0.8,30\r\n`],
    ['[RO2] with a byte order mark', `\ufeff${header}\nHN1,Anna de Groot,UMC Utrecht,2025-03-01,0.8,30`],
    ['[RO2] with quotes', `${header}\n"HN1","Anna de Groot","UMC Utrecht","2025-03-01","0,8","30"`],
    ['[RO2] with blanks around cells', `${header}\n HN1 , Anna de Groot ,UMC Utrecht , 2025-03-01, 0.8,30 `],
    [
      '[RO2] with empty lines and empty rows',
      `\n${header}\n\n,,,,,\nHN1,Anna de Groot,UMC Utrecht,2025-03-01,0.8,30\n\n`,
    ],
    [
      '[RO2] with the columns in another order',
      'extra,fte,start,instituut,naam,nummer\n30,0.8,2025-03-01,UMC Utrecht,Anna de Groot,HN1',
    ],
    [
      '[RO2] with an English header in capitals',
      'NUMBER,NAME,INSTITUTE,TRAINING START,FTE,EXTRA MINUTES\nHN1,Anna de Groot,UMC Utrecht,2025-03-01,0.8,30',
    ],
  ])('%s reads the same', (_why, text) => {
    expect(read(text)).toMatchObject({ entries: [{ ...anna, ...plainEntry }], problems: [] });
  });

  test.each([';', ',', '\t'] as const)(
    '[RO16] a first line sep=%s says how to read the file',
    (separator) => {
      const lines = [header, 'HN1,Anna de Groot,UMC Utrecht,2025-03-01,1,0'].map((line) =>
        line.replaceAll(',', separator),
      );
      const file = read(`sep=${separator}\r`, `${lines[0]}\r`, lines[1]!);
      expect(file).toMatchObject({
        delimiter: separator,
        problems: [],
        entries: [{ number: 'HN1', fte: 1 }],
      });
      const bad = read(`SEP=${separator}`, lines[0]!, lines[1]!.replace('HN1', ''));
      expect(bad.problems).toMatchObject([{ row: 3, column: 'nummer', code: 'missing' }]);
    },
  );

  test('[RO2] keeps separators, quotes and accents inside a quoted cell', () => {
    expect(withCell('name', 'Çelik, “Zoë” "Zo" d’Été').entries[0]!.name).toBe('Çelik, “Zoë” "Zo" d’Été');
  });

  test.each([
    ['2025-09-01', '2025-09-01'],
    ['01-09-2025', '2025-09-01'],
    ['1/9/2025', '2025-09-01'],
    ['29-02-2024', '2024-02-29'],
    ['29-02-2025', undefined],
    ['31-04-2025', undefined],
    ['2025-13-01', undefined],
    ['09/2025', undefined],
    ['1 september 2025', undefined],
    ['01-09-25', undefined],
    ['45901', undefined],
  ])('[RO3] reads the date %s as %s', (text, date) => {
    const { entries, problems } = withCell('trainingStart', text);
    expect(entries[0]?.trainingStart).toBe(date);
    expect(problems.map(({ row, column, code }) => ({ row, column, code }))).toEqual(
      date === undefined ? [{ row: 2, column: 'start opleiding', code: 'format' }] : [],
    );
  });

  test.each([
    ['', 1],
    ['1', 1],
    ['0,8', 0.8],
    ['0.05', 0.05],
    ['1,0', 1],
    ['0', undefined],
    ['1,01', undefined],
    ['80%', undefined],
    ['0x1', undefined],
    ['1e-1', undefined],
    ['Infinity', undefined],
  ])('[RO4] reads the part of full time "%s" as %s', (text, fte) => {
    const { entries, problems } = withCell('fte', text);
    expect(entries[0]?.fte).toBe(fte);
    if (fte === undefined) expect(problems[0]).toMatchObject({ row: 2, column: 'fte', code: 'range' });
  });

  test.each([
    ['', 0],
    ['0', 0],
    ['30', 30],
    ['31', undefined],
    ['7.5', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    ['tien', undefined],
  ])('[RO5] reads extra minutes "%s" as %s', (text, extraMinutes) => {
    const { entries, problems } = withCell('extraMinutes', text);
    expect(entries[0]?.extraMinutes).toBe(extraMinutes);
    if (extraMinutes === undefined) {
      expect(problems).toEqual([
        {
          row: 2,
          column: 'extra minuten',
          code: 'range',
          message: {
            nl: 'Rij 2: extra minuten is een heel getal van 0 tot en met 30.',
            en: 'Row 2: extra minuten is a whole number from 0 to 30.',
          },
        },
      ]);
    }
  });

  test.each(['=1+1', '+31612345678', '-5', '@SUM(A1)', '  =HYPERLINK("https://x.example")', '\t=1'])(
    '[RO6] refuses the formula cell %s in any column',
    (formula) => {
      for (const column of ['number', 'name', 'institute', 'trainingStart', 'fte', 'extraMinutes'] as const) {
        const { entries, problems } = withCell(column, formula);
        expect(entries).toEqual([]);
        expect(problems[0]).toMatchObject({ row: 2, code: 'formula' });
      }
    },
  );

  test.each(['number', 'name', 'institute', 'trainingStart'] as const)(
    '[RO7] refuses a row without %s',
    (column) => {
      expect(withCell(column, ' ').problems).toMatchObject([{ row: 2, code: 'missing' }]);
    },
  );

  test.each([
    ['number', 'HN 1'],
    ['number', '<script>'],
    ['number', 'x'.repeat(41)],
    ['name', 'x'.repeat(121)],
    ['name', 'Jan\u0000'],
    ['name', 'Jan\nPiet'],
    ['institute', 'UMC \ufffd'],
  ] as const)('[RO7] refuses an unreadable or endless %s', (column, value) => {
    expect(withCell(column, value).problems).toMatchObject([{ row: 2, code: 'format' }]);
  });

  test('[RO8] names both rows of a number that occurs twice, however it is written', () => {
    const { entries, problems } = read(
      header,
      'HN1,Anna,UMC,2025-03-01,1,0',
      'HN2,Bram,UMC,2025-03-01,1,0',
      ' HN1 ,Carla,UMC,2025-03-01,1,0',
      'hn2,Daan,UMC,2025-03-01,1,0',
    );
    expect(entries).toEqual([]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [4, 'duplicate'],
      [5, 'duplicate'],
    ]);
    expect(problems[0]!.message.nl).toMatch(/Rij 4: .*HN1.*rij 2/);
    expect(problems[1]!.message.nl).toMatch(/Rij 5: .*rij 3/);
  });

  test('[RO9] numbers rows as the spreadsheet does, blank rows and cells of several lines included', () => {
    const { problems } = read(
      header,
      '',
      'HN1,"Anna\nde Groot",UMC,2025-03-01,1,0',
      ',,,,,',
      'HN2,Bram,UMC,2025-03-01,9,0',
    );
    expect(problems.map(({ row }) => row)).toEqual([3, 5]);
  });

  test('[RO9] tells every problem of every row at once', () => {
    const { problems } = read(
      header,
      '=1,,UMC,gisteren,2,31',
      'HN2,Bram,UMC',
      'HN3,Carla,UMC,2025-03-01,1,0,0',
    );
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'nummer'],
      [2, 'naam'],
      [2, 'start opleiding'],
      [2, 'fte'],
      [2, 'extra minuten'],
      [3, null],
      [4, null],
    ]);
    for (const { row, message } of problems) {
      expect(message.nl.startsWith(`Rij ${row}: `)).toBe(true);
      expect(message.en.startsWith(`Row ${row}: `)).toBe(true);
    }
  });

  test.each([
    {
      what: 'a column is missing',
      line: 'nummer,naam,instituut,fte,extra minuten',
      column: 'start opleiding',
    },
    { what: 'there is no header', line: 'HN1,Anna,UMC,2025-03-01,1,0', column: 'nummer' },
    { what: 'a column is unknown', line: `${header},telefoon`, column: null },
    { what: 'a column occurs twice', line: `${header},naam`, column: null },
    { what: 'a column occurs twice under two names', line: `${header},name`, column: null },
  ])('[RO10] refuses the file when $what, and says what the header must be', ({ line, column }) => {
    const { entries, problems } = read(
      line,
      `HN1,Anna,UMC,2025-03-01,1,0${line.length > header.length ? ',x' : ''}`,
    );
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ row: 1, column, code: 'header' }]);
    expect(problems[0]!.message.nl).toContain(header.replaceAll(',', ', '));
  });

  test.each([
    ['nothing', ''],
    ['only white space', ' \n\r\n  '],
    ['only a byte order mark', '\ufeff'],
    ['only a header', header],
    ['only a header and empty rows', `${header}\n,,,,,\n\n`],
  ])('[RO11] with %s is called empty', (_what, text) => {
    expect(read(text)).toMatchObject({ entries: [], problems: [{ code: 'empty' }] });
  });

  test('[RO12] with a quote that is never closed names the row where it opens', () => {
    const { entries, problems } = read(
      header,
      'HN1,Anna,UMC,2025-03-01,1,0',
      'HN2,"Bram,UMC,2025-03-01,1,0',
      'HN3,Carla,UMC,2025-03-01,1,0',
    );
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ row: 3, code: 'format' }]);
  });

  test(`[RO13] of 10,000 rows is read within seconds of computing; one of more than ${rosterLimits.candidates} is refused`, () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => `HN${i},Kandidaat ${i},UMC Utrecht,01-03-2025,"0,8",0`);
    const before = process.cpuUsage();
    expect(read(header, ...rows(10_000)).entries).toHaveLength(10_000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(read(header, ...rows(rosterLimits.candidates)).entries).toHaveLength(rosterLimits.candidates);
    expect(read(header, ...rows(rosterLimits.candidates + 1))).toMatchObject({
      entries: [],
      problems: [{ code: 'tooLarge' }],
    });
  });

  test('[RO17] with a million empty rows below it, as a spreadsheet writes them, is read all the same', () => {
    const rows = [header, 'HN1,Anna de Groot,UMC Utrecht,2025-03-01,0.8,30'];
    const emptyRows = ',,,,,\n'.repeat(1_000_000);
    const before = process.cpuUsage();
    expect(read(...rows, emptyRows)).toMatchObject({ entries: [{ ...anna, ...plainEntry }], problems: [] });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test('[RO17] with a million empty rows in between is refused, and read no further than it need be', () => {
    const [first, last] = ['HN1', 'HN2'].map((number) => `${number},Anna,UMC Utrecht,2025-03-01,1,0`);
    const emptyRows = '\n'.repeat(1_000_000);
    const before = process.cpuUsage();
    const { entries, problems } = read(header, first!, emptyRows, last!);
    const { user, system } = process.cpuUsage(before);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ code: 'tooLarge', row: 2 * rosterLimits.candidates + 1 }]);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test.each([
    ['empty cells at the end', ',,,'],
    ['blanks', '  '],
    ['nothing', ''],
  ])('[RO17] a last row that ends in %s keeps them', (_what, end) => {
    const row = 'HN1,Anna de Groot,UMC Utrecht';
    const { problems } = read(header, `${row}${end}`, '', ',,');
    expect(problems).toMatchObject([{ row: 2, code: end === ',,,' ? 'missing' : 'columns' }]);
  });
});
