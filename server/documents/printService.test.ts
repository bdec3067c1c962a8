import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditLine } from '#contracts/audit.ts';
import { plainBlocks } from '#itembank/content/plainBlocks.ts';
import type { Release } from '#itembank/release/release.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import { everyTypeRelease } from '#tests/support/everyTypeRelease.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { type PdfFacts, pdfFacts } from '#tests/support/pdfFacts.ts';
import { forbiddenInViews, secretWord } from '#tests/support/sampleBank.ts';
import { openTestWorld, type TestWorld } from '#tests/support/testWorld.ts';
import { printHandlers } from './printHandlers.ts';
import { type Printer, printService } from './printService.ts';

/** Making a document starts a thread and sets type; on a busy machine that takes its time. */
const patienceMs = 240_000;

let world: TestWorld;
let editor: Printer;
const release: Release = everyTypeRelease();
beforeAll(async () => {
  world = await openTestWorld();
  const added = await world.signIns.addStaff({
    name: 'R. Redacteur',
    email: 'redacteur@proef.example',
    password: 'zeven paarse olifanten',
    role: 'author',
  });
  if (added === undefined || isRefusal(added)) throw new Error('no account was made');
  editor = { personId: added.id, name: 'R. Redacteur', role: 'author' };
  await world.bank.publishRelease(release, world.clock.now());
  const drawn = { width: 600, height: 200, channels: 3 as const, background: '#88aacc' };
  const bytes = await sharp({ create: drawn }).png().toBuffer();
  await world.bank.addMedia({ name: 'vakken.png', type: 'image/png', bytes });
});
afterAll(() => world.close());

async function read(document: Promise<Uint8Array | Refusal>): Promise<PdfFacts & { readonly all: string }> {
  const bytes = await document;
  if (isRefusal(bytes)) throw new Error(bytes.refused);
  const pdf = await pdfFacts(bytes);
  return { ...pdf, all: pdf.pages.join(' ') };
}

/** What stands in a line that begins with this letter, by question. */
function optionLines(text: string): string[] {
  return text.match(/(?<= )[A-Z] (elf|vijftien|zeventien|twaalf|dertien|veertien)/g) ?? [];
}

describe('a form on paper', () => {
  let form: PdfFacts & { readonly all: string };
  beforeAll(async () => {
    form = await read(world.prints.form(editor, release.id, 'form', 'nl', undefined));
  }, patienceMs);

  test('[DOC6] holds every type of question as candidates see it, and nothing that is secret', () => {
    for (const { stem } of Object.values(itemsOfEveryType)) expect(form.all).toContain(plainBlocks(stem));
    for (const said of [
      'zestien',
      'zeshoek',
      'een miljoen',
      'liter',
      '1. links',
      'Wijs 2 plekken aan.',
      'Onjuist',
    ])
      expect(form.all).toContain(said);
    for (const forbidden of forbiddenInViews) expect(form.all).not.toContain(forbidden);
    expect(form.bookmarks).toEqual([
      'Toetsboekje · Alle soorten',
      ...release.entries.map((_, i) => `Vraag ${i + 1}`),
    ]);
    expect(form.pages[0]).toMatch(new RegExp(`controlegetal ${release.hash.slice(0, 12)} 1 van \\d+$`));
    expect(form.all).not.toContain('Redactie');
  });

  test(
    '[DOC7] for editors has the same letters with key, reasons and sources, and on every page for whom it was made',
    async () => {
      const copy = await read(world.prints.form(editor, release.id, 'editorial', 'nl', undefined));
      expect(optionLines(form.all)).toHaveLength(6);
      expect(optionLines(copy.all)).toEqual(optionLines(form.all));
      const twelve = /([A-C]) twaalf/.exec(form.all)![1]!;
      expect(copy.all).toContain(`✓ Sleutel: ${twelve} `);
      expect(copy.all).toContain('2,5 (2,45 – 2,55 liter)');
      expect(copy.all).toContain(`rechte hoek (rechte hoek · ${secretWord} hoek)`);
      expect(copy.all).toContain(`${secretWord} bij vijftien`);
      expect(copy.all).toContain(`Bron: ${secretWord} boek`);
      for (const page of copy.pages) expect(page).toContain('Redactie · R. Redacteur · 1 sep 2026, 11:00');
    },
    patienceMs,
  );

  test('[DOC9] is refused where there is none, and no form is made of a design that chooses as it goes', async () => {
    const form = (id: string, design?: string) => world.prints.form(editor, id, 'form', 'nl', design);
    expect(await form('nergens')).toEqual({ refused: 'notFound' });
    expect(await form(release.id, 'nergens')).toEqual({ refused: 'notFound' });
    expect(await form(release.id, 'lhk-adaptief')).toMatchObject({
      refused: 'notFound',
      detail: expect.stringContaining('geen vast formulier'),
    });
  });

  test('[DOC9] is logged before it is made; what cannot be logged is not printed', async () => {
    const lines = await world.audit.about(release.id);
    expect(lines[0]).toMatchObject({
      actor: 'R. Redacteur',
      action: 'form.printed',
      detail: { edition: 'form', items: 9, hash: release.hash },
    });
    const tried: unknown[] = [];
    const audit = {
      add(line: AuditLine) {
        tried.push(line.detail);
        return Promise.reject(new Error('no room'));
      },
    };
    const untraced = printService({ ...world, audit });
    await expect(untraced.form(editor, release.id, 'form', 'nl', undefined)).rejects.toThrow('no room');

    // A linear design takes as many as it is long.
    const { length } = (await world.bank.designs()).find(({ id }) => id === 'kov')!;
    await expect(untraced.form(editor, 'kov-demo-1', 'form', 'nl', 'kov')).rejects.toThrow('no room');
    expect(tried[1]).toMatchObject({ design: 'kov', items: length.maximum });
  });
});

describe('a review set', () => {
  test(
    '[DOC8] says where an item stands, what the lint finds and what is open, in the order it was written in',
    async () => {
      const page = await world.editing.create(editor, 'lhk', itemsOfEveryType.multipleResponse);
      if (isRefusal(page)) throw new Error(page.refused);
      const said = { version: 1, field: 'options.x2', quote: null, text: 'Is vijftien niet te makkelijk?' };
      await world.discussions.open(editor, page.code, said);
      const closed = { version: 1, field: 'stem', quote: null, text: 'Al opgelost.' };
      await world.discussions.open(editor, page.code, closed);
      await world.discussions.settle(editor, page.code, 2, true);

      const reply = await printHandlers(world.prints).printReviewSet({
        body: { codes: [page.code], language: 'nl' },
        visitor: editor,
      } as never);
      if (isRefusal(reply)) throw new Error(reply.refused);
      expect(reply).toMatchObject({ type: 'application/pdf', name: 'review.pdf' });
      const { all } = { all: (await pdfFacts(reply.bytes)).pages.join(' ') };
      expect(all).toContain(`Vraag 1 · ${page.code} · Concept · versie 1`);
      expect(all).toContain('A elf B vijftien C zeventien');
      expect(all).toContain('✓ Sleutel: A, C');
      expect(all).toContain(
        'Open gesprek · Antwoord x2 R. Redacteur, 1 sep 2026, 11:00: Is vijftien niet te makkelijk?',
      );
      expect(all).not.toContain('Al opgelost.');
      expect(page.findings.length).toBeGreaterThan(0);
      for (const { says } of page.findings) expect(all).toContain(says.nl.slice(0, 30));
      expect(all).toContain(`Oordeel en opmerkingen · ${page.code}`);
    },
    patienceMs,
  );

  test('[DOC9] with a code that does not exist is refused', async () => {
    expect(await world.prints.reviewSet(editor, ['ZZZ-999'], 'nl')).toEqual({ refused: 'notFound' });
  });
});
