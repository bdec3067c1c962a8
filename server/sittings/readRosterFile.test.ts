import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { zipBytes } from '#server/bank/zipBytes.ts';
import { readRosterFile } from './readRosterFile.ts';

const header = [
  'nummer',
  'naam',
  'instituut',
  'start opleiding',
  'fte',
  'extra minuten',
  'geboortedatum',
  'big-nummer',
];

async function workbook(...rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Deelnemers');
  for (const row of [header, ...rows]) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a roster in an Excel workbook', () => {
  test('[RO18] is read as CSV is: real dates, numbers, empty cells at the end', async () => {
    const bytes = await workbook(
      [
        100_001,
        'Zoë',
        'LUMC',
        new Date(Date.UTC(2025, 2, 1)),
        0.8,
        30,
        new Date(Date.UTC(1994, 1, 3)),
        99000026001,
      ],
      [],
      ['HN2', 'Bram', 'LUMC', '01-09-2025', '0,5'],
    );
    const { entries, problems } = await readRosterFile(bytes);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      {
        number: '100001',
        name: 'Zoë',
        trainingStart: '2025-03-01',
        fte: 0.8,
        extraMinutes: 30,
        birthDate: '1994-02-03',
        bigNumber: '99000026001',
      },
      {
        number: 'HN2',
        trainingStart: '2025-09-01',
        fte: 0.5,
        extraMinutes: 0,
        birthDate: null,
        bigNumber: null,
      },
    ]);
  });

  test('[RO19] a formula is refused by row and column, and what is wrong is told by Excel’s row number', async () => {
    const formula = { formula: '1+1', result: 2 };
    const bytes = await workbook(
      ['HN1', 'Anna', 'LUMC', '2025-03-01', 1, formula],
      [],
      ['HN2', 'Bram', 'LUMC', 'nu', 1],
    );
    const { entries, problems } = await readRosterFile(bytes);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([
      { row: 2, column: 'extra minuten', code: 'formula' },
      { row: 4, column: 'start opleiding', code: 'format' },
    ]);
  });

  test('[RO20] a zip file that is no workbook, or a damaged one, is refused in plain words', async () => {
    const other = await zipBytes({ 'a.txt': 'x' });
    const whole = await workbook(['HN1', 'Anna', 'LUMC', '2025-03-01', 1, 0]);
    for (const bytes of [other, whole.slice(0, whole.length - 40), Uint8Array.of(0x50, 0x4b, 3, 4)]) {
      const { entries, problems } = await readRosterFile(bytes);
      expect(entries).toEqual([]);
      expect(problems).toMatchObject([{ row: null, code: 'format' }]);
    }
  });
});
