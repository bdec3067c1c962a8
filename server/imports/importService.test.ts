import { describe, expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import { accepted, fullDefaults, importWorld } from '#tests/support/importWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import { importTemplate } from './importTemplate.ts';

const world = importWorld();
const header =
  'Code;Stam;A;B;Sleutel;Bron;Uitgave;Passage;ICPC;Thema;Leeftijd;Aspect;Urgentie;Controleren vóór';
const line = (code: string, stem: string, key = 'A') =>
  `${code};${stem};Ja;Nee;${key};Leerboek;2024;Hoofdstuk 1;K;Preventie;any;Beleid;Chronisch;2030-01-01`;
const csv = (...lines: string[]) => [header, ...lines].join('\n');

async function contents(codes: readonly (string | null)[]): Promise<ItemContent[]> {
  const { stores } = await world();
  return Promise.all(
    codes.map(async (code) => {
      const event = (await stores.edits.events(code!)).at(-1)!.event;
      return (event as { content: ItemContent }).content;
    }),
  );
}

describe('bringing questions in', () => {
  test('[IP1] a trial says what each row would become and makes nothing; carrying it out makes concepts', async () => {
    const { send, imports, commit, stores } = await world();
    const job = await send(
      'a.csv',
      csv(line('1', 'Eerste vraag?'), line('2', ''), line('3', 'Derde?', 'X')),
      'ip1',
    );
    expect(job.state).toMatchObject({ kind: 'ready', counts: { new: 1, refused: 2 } });
    expect(await imports.rows(job.id)).toMatchObject([
      { place: 'rij 2', outcome: 'new', code: null },
      { place: 'rij 3', outcome: 'refused', reasons: [{ field: 'stem', code: 'missing' }] },
      { place: 'rij 4', outcome: 'refused', reasons: [{ field: 'key', code: 'unknownKey' }] },
    ]);
    expect(await stores.edits.highestNumber('LHK')).toBe(0);
    const done = await commit(job);
    expect(done.state).toMatchObject({ kind: 'done', counts: { new: 1, refused: 2 } });
    const [row] = (await imports.rows(job.id)) as { code: string }[];
    expect((await stores.edits.events(row!.code))[0]!.event).toMatchObject({ type: 'created', by: 'anna' });
    expect(await imports.commit('anna', job.id)).toEqual({ refused: 'importElsewhere' });
  });

  test('[IP2] the same file again changes nothing; a changed row becomes the next version of its concept', async () => {
    const { send, imports, commit } = await world();
    await commit(await send('b.csv', csv(line('1', 'Eerste?'), line('2', 'Tweede?')), 'ip2'));
    const again = await send('b.csv', csv(line('1', 'Eerste?'), line('2', 'Tweede?')), 'ip2');
    expect(again.state).toMatchObject({ kind: 'ready', counts: { same: 2, new: 0 } });
    await commit(again);
    const changed = await send('b.csv', csv(line('1', 'Eerste?'), line('2', 'Anders?')), 'ip2');
    expect((await commit(changed)).state).toMatchObject({ counts: { same: 1, changed: 1 } });
    const rows = (await imports.rows(changed.id)) as { code: string }[];
    const [, second] = await contents(rows.map(({ code }) => code));
    expect(second!.stem).toEqual([{ type: 'paragraph', content: ['Anders?'] }]);
    expect((await send('b.csv', csv(line('1', 'Eerste?')), 'elders')).state).toMatchObject({
      counts: { new: 1 },
    });
  });

  test('[IP3] an item that was edited here or is no concept any more stays as it is, and the row says so', async () => {
    const { send, imports, commit, stores } = await world();
    const job = await commit(await send('c.csv', csv(line('1', 'Een?'), line('2', 'Twee?')), 'ip3'));
    const rows = (await imports.rows(job.id)) as { code: string }[];
    const listed = new Map<string, never>();
    for await (const page of stores.edits.rowsAfter(-1))
      for (const { row } of page) listed.set(row.code, row as never);
    const [content] = await contents([rows[0]!.code]);
    const edited = { ...content!, rationale: ['Hier verbeterd.'] };
    await stores.edits.append(listed.get(rows[0]!.code)!, {
      seq: 2,
      at: 1,
      event: { type: 'saved', by: 'bram', content: edited, change: 'content', reason: 'Beter.' } as never,
    });
    await stores.edits.append(listed.get(rows[1]!.code)!, {
      seq: 2,
      at: 1,
      event: { type: 'stepped', by: 'anna', step: 'submit', reason: '' },
    });
    const next = await send('c.csv', csv(line('1', 'Een anders?'), line('2', 'Twee anders?')), 'ip3');
    expect(next.state).toMatchObject({ counts: { kept: 2, changed: 0 } });
    expect(await imports.rows(next.id)).toMatchObject([
      { outcome: 'kept', reasons: [{ code: 'editedHere' }] },
      { outcome: 'kept', reasons: [{ code: 'furtherOn' }] },
    ]);
  });

  test('[IP4] columns with other names are chosen by hand, and what is missing gets the chosen default', async () => {
    const { send, imports } = await world();
    const job = await send('d.csv', 'x,y,z,w\nWat is 2+2?,4,5,A', 'ip4');
    expect(job).toMatchObject({
      headers: ['x', 'y', 'z', 'w'],
      state: { kind: 'ready', counts: { refused: 1 } },
    });
    const chosen = accepted(
      await imports.choose(job.id, { mapping: { stem: 0, A: 1, B: 2, key: 3 }, defaults: fullDefaults }),
    );
    expect(chosen.state).toMatchObject({ counts: { new: 1, refused: 0 } });
  });

  test('[IP5] cancelling forgets the file and what was read, and nothing of it is in the bank', async () => {
    const { send, imports, stores } = await world();
    const before = await stores.edits.highestNumber('LHK');
    const job = await send('e.csv', csv(line('1', 'Weg?')), 'ip5');
    expect(accepted(await imports.cancel(job.id)).state).toEqual({ kind: 'cancelled' });
    expect(await imports.rows(job.id)).toEqual([]);
    expect(await imports.commit('anna', job.id)).toEqual({ refused: 'importElsewhere' });
    expect(await stores.edits.highestNumber('LHK')).toBe(before);
    const half = accepted(await imports.start({ fileName: 'f.csv', source: 'ip5', bytes: 10 }));
    expect(accepted(await imports.cancel(half.id)).state).toEqual({ kind: 'cancelled' });
    expect(await imports.piece(half.id, 0, Buffer.alloc(10))).toEqual({ refused: 'importElsewhere' });
  });

  test('[IP6] a piece that comes again is taken once; one that is out of turn or of another size is refused', async () => {
    const { imports } = await world();
    const mebibyte = 1024 * 1024;
    const job = accepted(await imports.start({ fileName: 'g.csv', source: 'ip6', bytes: mebibyte + 5 }));
    expect(await imports.piece(job.id, 1, Buffer.alloc(5))).toEqual({ refused: 'invalidRequest' });
    expect(await imports.piece(job.id, 0, Buffer.alloc(7))).toEqual({ refused: 'invalidRequest' });
    const first = await imports.piece(job.id, 0, Buffer.alloc(mebibyte));
    expect(await imports.piece(job.id, 0, Buffer.alloc(mebibyte))).toEqual(first);
  });

  test.each(['csv', 'xlsx', 'docx'] as const)(
    '[IP7] the %s template comes in as one sound question',
    async (format) => {
      const { send, commit, imports } = await world();
      const { bytes } = await importTemplate(format);
      const job = await send(`sjabloon.${format}`, bytes, `ip7-${format}`);
      expect(job).toMatchObject({ format, state: { kind: 'ready', counts: { new: 1, refused: 0 } } });
      await commit(job);
      const rows = (await imports.rows(job.id)) as { code: string }[];
      const [content] = await contents([rows[0]!.code]);
      expect(content).toMatchObject({
        type: 'singleChoice',
        key: 'A',
        sources: [{ kind: 'nhgStandard', number: 'M05', title: 'NHG-Standaard Urineweginfecties' }],
        classification: { icpc: 'U', urgency: 'acute' },
      });
    },
  );

  test('[IP8] a question that an item cannot say is kept as its original, with the reason', async () => {
    const { send, imports, commit } = await world();
    const gift = '::Open::Leg uit.{}\n\n::Keuze::Wat is 2+2?{=4 ~5}';
    const job = await commit(await send('h.gift', gift, 'ip8'));
    expect(job.state).toMatchObject({ kind: 'done', counts: { new: 1, unsupported: 1 } });
    expect(await imports.rows(job.id)).toMatchObject([
      { outcome: 'unsupported', title: 'Open', hasOriginal: true, reasons: [{ code: 'questionType' }] },
      { outcome: 'new' },
    ]);
    expect(await imports.original(job.id, 1)).toMatchObject({
      original: expect.stringContaining('::Open::'),
    });
  });

  test('[IP9] who wrote in the bank what comes in counts as its author, beside who brings it in', async () => {
    const { send, imports, stores } = await world();
    const content = textItem({ vignette: '', stem: 'Welk middel kiest u bij jicht?' });
    const { vignette, ...written } = content;
    const event = { type: 'created', by: 'carla', content: written } as const;
    const row = itemRow(editedItem('OEF-900', [event]), 'practice', 1);
    expect(await stores.edits.create([{ row, events: [{ seq: 1, at: 1, event }] }])).toBe('stored');
    const job = await send(
      'i.csv',
      csv(line('1', 'WELK middel kiest u bij jicht?'), line('2', 'Iets anders?')),
    );
    accepted(await imports.choose(job.id, { mapping: job.choices.mapping, defaults: fullDefaults }));
    accepted(await imports.commit('bram', job.id));
    const made = (await imports.rows(job.id)) as { code: string }[];
    const [known, fresh] = await Promise.all(
      made.map(async ({ code }) => (await stores.edits.events(code))[0]!.event),
    );
    expect(known).toMatchObject({ type: 'created', by: 'bram', originAuthors: ['carla'] });
    expect(fresh).not.toHaveProperty('originAuthors');
  });
});
