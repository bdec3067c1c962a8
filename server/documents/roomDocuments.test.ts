import { describe, expect, test } from 'vitest';
import { type PdfFacts, pdfFacts } from '#tests/support/pdfFacts.ts';
import { renderLetters } from './renderLetters.ts';
import { renderRoomList } from './renderRoomList.ts';
import { renderSignOff } from './renderSignOff.ts';
import type { RoomLetters } from './roomLetters.ts';
import type { SignOff } from './signOff.ts';

/** Making a document starts a thread and sets type; on a busy machine that takes its time. */
const patienceMs = 240_000;

const startsAt = Date.UTC(2026, 8, 30, 7, 0);
const longName = 'prof. dr. Maria-Antoinette van der Meulen-Oosterhuis van Rijckevorsel tot Rijsenburg';
const signs = 'Şahin Łukaszewska Жукова θ ≥ ≤ − µ ° ½ → ✓ ë é ï ö ü ĳ';
const hostile = '<script>alert(1)</script> {{name}} %s \u202egnorts \u0000 =1+1 "; drop table';

const letters: RoomLetters = {
  language: 'nl',
  sitting: {
    name: 'LHK september 2026',
    begins: { kind: 'moment', doorsAt: startsAt - 900_000, startsAt },
    minutes: 180,
    mayGoBack: false,
    address: 'https://toets.example.nl',
  },
  room: {
    name: 'Collegezaal 3',
    institute: 'UMC Utrecht',
    kind: 'supervised',
    proctors: ['A. de Wit', 'B. van Dongen'],
  },
  candidates: Array.from({ length: 60 }, (_, i) => ({
    number: String(10_000 + i),
    name: [longName, signs, hostile, 'x'.repeat(200)][i] ?? `Kandidaat ${i}`,
    code: `K7QM-${1000 + i}`,
    seat: `A${i}`,
    extraMinutes: i === 1 ? 30 : 0,
    birthDate: '1994-02-28',
    bigNumber: i % 2 === 0 ? `190${i}` : null,
  })),
  madeAt: startsAt - 86_400_000,
  madeBy: 'C. Coördinator',
};

async function read(document: Promise<Uint8Array | { readonly refused: string }>): Promise<PdfFacts> {
  const bytes = await document;
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.refused);
  return pdfFacts(bytes);
}

/** Pieces of text that stand outside the margins of the paper. */
function overflowing({ pieces, size: [width, height] }: PdfFacts) {
  return pieces.filter(
    ({ left, right, bottom, text }) =>
      text.trim() !== '' && (left < 50 || right > width - 50 || bottom < 20 || bottom > height - 40),
  );
}

describe('letters of admission', () => {
  test(
    '[DOC2] give each of sixty candidates a page of their own with their number, code, place and time',
    async () => {
      const pdf = await read(renderLetters(letters));
      expect(pdf.pages).toHaveLength(60);
      for (const [i, { number, code }] of letters.candidates.entries()) {
        expect(pdf.pages[i]).toContain(`Uw nummer ${number} `);
        expect(pdf.pages[i]).toContain(code);
        expect(pdf.pages.filter((page) => page.includes(code))).toHaveLength(1);
        expect(pdf.pages[i]).toMatch(/1 van 1$/);
      }
      for (const said of [
        'woensdag 30 september 2026',
        '08:45',
        '09:00',
        'Collegezaal 3',
        'UMC Utrecht',
        'A0',
      ]) {
        expect(pdf.pages[0]).toContain(said);
      }
      expect(pdf.pages[0]).toContain(longName);
      expect(pdf.pages[1]).toContain(signs.replace('µ', 'μ'));
      expect(pdf.pages[1]).toContain('180 minuten, en 30 minuten extra');
      expect(pdf.pages[2]).toContain('<script>alert(1)</script> {{name}} %s gnorts =1+1 "; drop table');
      expect(overflowing(pdf)).toEqual([]);
      expect(pdf).toMatchObject({
        title: 'Toelatingsbrief · LHK september 2026 · Collegezaal 3',
        language: 'nl',
        size: [595, 842],
      });
      expect(pdf.bookmarks).toHaveLength(60);
    },
    patienceMs,
  );

  test(
    '[DOC2] say of an empty room that nobody sits there, and at home what counts there',
    async () => {
      const nobody = await read(renderLetters({ ...letters, candidates: [] }));
      expect(nobody.pages).toHaveLength(1);
      expect(nobody.pages[0]).toContain('Er is niemand in deze zaal ingedeeld.');

      const atHome = await read(
        renderLetters({
          ...letters,
          language: 'en',
          room: { ...letters.room, kind: 'home' },
          candidates: letters.candidates.slice(5, 6),
        }),
      );
      expect(atHome.language).toBe('en');
      expect(atHome.pages[0]).toContain('At home, unsupervised');
      expect(atHome.pages[0]).not.toContain('proof of identity');
    },
    patienceMs,
  );

  test(
    '[DOC3] the list for the surveillant names everyone once and no code at all',
    async () => {
      const pdf = await read(renderRoomList(letters));
      const text = pdf.pages.join(' ');
      for (const { number, code } of letters.candidates) {
        expect(text.split(` ${number} `)).toHaveLength(2);
        expect(text).not.toContain(code);
      }
      expect(text).toContain('BIG 1904');
      expect(text).toContain('geb. 28 feb 1994');
      for (const page of pdf.pages) expect(page).toContain('handtekening');
      expect(pdf.pages.at(-1)).toMatch(/3 van 3$/);
      expect(overflowing(pdf)).toEqual([]);
    },
    patienceMs,
  );
});

describe('the report of a room', () => {
  const someone = { number: '10000', name: longName };
  const text = 'Het brandalarm ging; iedereen bleef zitten. '.repeat(50).slice(0, 2_000);
  const report: SignOff = {
    language: 'nl',
    sitting: { name: 'LHK september 2026', startsAt, endsAt: startsAt + 10_800_000 },
    room: letters.room,
    counts: { expected: 60, present: 58, finished: 57, absent: 2 },
    late: [
      {
        ...someone,
        at: startsAt + 600_000,
        admittedBy: 'A. de Wit',
        reason: { category: 'organisation', text: 'De trein viel uit.' },
      },
    ],
    absent: Array.from({ length: 60 }, (_, i) => ({
      number: `2${i}`,
      name: `Afwezige ${i}`,
      reason: i === 0 ? { category: 'health' as const, text: 'Belde af.' } : null,
    })),
    irregularities: [
      {
        at: startsAt + 3_000_000,
        by: 'A. de Wit',
        about: null,
        categories: ['technical', 'disturbance'],
        text,
      },
      {
        at: startsAt + 3_100_000,
        by: hostile,
        about: someone,
        categories: ['other'],
        text: 'y'.repeat(2_000),
      },
    ],
    extraTime: [{ ...someone, accommodationMinutes: 30, incidentMinutes: 5, reason: null }],
    signedOff: { by: 'A. de Wit', at: startsAt + 12_000_000, remarks: 'Rustig verlopen.' },
    madeAt: startsAt + 13_000_000,
    madeBy: 'A. de Wit',
  };

  test(
    '[DOC4] says who was late or absent, what happened when, which time was given and who signed off',
    async () => {
      const pdf = await read(renderSignOff(report));
      const all = pdf.pages.join(' ');
      expect(all).toContain(`09:10 10000 ${longName} A. de Wit organisatie: De trein viel uit.`);
      expect(all).toContain('20 Afwezige 0 gezondheid: Belde af.');
      expect(all).toContain('259 Afwezige 59 geen reden genoteerd');
      expect(all).toContain('techniek, verstoring Het brandalarm ging;');
      expect(all.match(/y/g)!.length).toBeGreaterThanOrEqual(2_000);
      expect(all).toContain('30 minuten 5 minuten');
      expect(all).toContain('Rustig verlopen.');
      expect(all).not.toContain('Voorlopig');
      expect(overflowing(pdf)).toEqual([]);
    },
    patienceMs,
  );

  test(
    '[DOC4] says so where nothing happened, and that it is provisional until it was signed off',
    async () => {
      const quiet = { late: [], absent: [], irregularities: [], extraTime: [], signedOff: null };
      const pdf = await read(renderSignOff({ ...report, ...quiet }));
      expect(pdf.pages).toHaveLength(1);
      expect(pdf.pages[0]!.match(/Geen\./g)).toHaveLength(4);
      expect(pdf.pages[0]).toContain('Voorlopig');
    },
    patienceMs,
  );
});
