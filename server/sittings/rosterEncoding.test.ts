import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRoster } from './rosterCsv.ts';

const header = 'nummer;naam;instituut;start opleiding;fte;extra minuten';
const lines = [
  header,
  'HN1;Anna;UMC;2025-03-01;1;0',
  'HN2;Zoë;UMC;2025-03-01;1;0',
  'HN3;Bram;UMC;2025-03-01;1;0',
];
const text = lines.join('\r\n');

describe('a roster file in another encoding', () => {
  test('[RO14] Windows-1252 is recognised at the first row with an accent, and Excel’s way out is named', () => {
    const { entries, problems } = readRoster(Buffer.from(text, 'latin1'));
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ row: 3, code: 'encoding' }]);
    expect(problems[0]!.message.nl).toMatch(/^Rij 3: .*UTF-8.*Excel/);
  });

  test('[RO14] plain letters are the same in Windows-1252, so they are read', () => {
    expect(readRoster(Buffer.from(text.replace('ë', 'e'), 'latin1')).entries).toHaveLength(3);
  });

  test.each([
    ['little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['without a mark', Buffer.from(text.replace('ë', 'e'), 'utf16le')],
  ])('[RO14] UTF-16 %s is refused as an encoding, for the file as a whole', (_what, bytes) => {
    expect(readRoster(bytes)).toMatchObject({ entries: [], problems: [{ row: null, code: 'encoding' }] });
  });

  test('[RO15] whatever the bytes, the file gives entries or problems, never both and never neither', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { entries, problems } = readRoster(bytes);
        expect(entries.length > 0).toBe(problems.length === 0);
      }),
    );
  });

  test('[RO15] whatever stands in the cells, the same holds', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('HN1', '2025-03-01', '0,8', '"', '=1', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 5 }), (rows) => {
        const body = rows.map((cells) => cells.join(';')).join('\n');
        const { entries, problems } = readRoster(new TextEncoder().encode(`${header}\n${body}`));
        expect(entries.length > 0).toBe(problems.length === 0);
        expect(new Set(entries.map(({ number }) => number)).size).toBe(entries.length);
      }),
      { numRuns: 500 },
    );
  });
});
