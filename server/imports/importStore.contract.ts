import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportJob, ImportRowView } from '#contracts/imports.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { noDefaults } from '#itembank/import/importDefaults.ts';
import { importReason } from '#itembank/import/importProblem.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import type { Stores } from '#tests/support/stores.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { NumberedRow } from './importStore.ts';

const at = 1_800_000_000_000;
const fresh = (): ImportJob => ({
  id: randomUUID(),
  fileName: 'a.csv',
  source: 'proef',
  bytes: 3,
  createdAt: at,
  version: 1,
  format: null,
  headers: [],
  choices: { mapping: {}, defaults: noDefaults },
  state: { kind: 'uploading', received: 0 },
});
const next = (job: ImportJob): ImportJob => ({ ...job, version: job.version + 1 });
const row = (number: number): NumberedRow => ({
  number,
  row: {
    kind: 'problem',
    place: `rij ${number}`,
    identifier: null,
    title: '',
    original: 'x',
    reason: importReason('missing'),
  },
});
const view = (number: number): ImportRowView => ({
  number,
  place: `rij ${number}`,
  title: '',
  outcome: 'refused',
  code: null,
  reasons: [],
  hasOriginal: false,
});
const picture = { name: `${'b'.repeat(64)}.png`, type: 'image/png', bytes: Buffer.from('beeld') };

/** What every store of imports does, whatever database is behind it. Rules: SPEC.md, section IPS. */
export function describeImportStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: imports`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });

    test('[IPS1] keeps the job and its file until it is forgotten; of two changes to one version the second is refused', async () => {
      const { imports } = stores;
      const job = fresh();
      expect(await imports.create(job)).toBe('stored');
      const second = next(job);
      expect(await imports.addPiece(second, 0, Buffer.from('abc'))).toBe('stored');
      expect(await imports.update(second)).toBe('conflict');
      expect(await imports.find(job.id)).toEqual(second);
      expect((await imports.newest(5)).map(({ id }) => id)).toContain(job.id);
      const pieces: string[] = [];
      for await (const piece of imports.pieces(job.id)) pieces.push(Buffer.from(piece).toString());
      expect(pieces).toEqual(['abc']);
      expect(await imports.forget(next(second), true)).toBe('stored');
      for await (const piece of imports.pieces(job.id)) throw new Error(`left behind: ${piece.length}`);
    });

    test('[IPS2] keeps rows and pictures in order, as long as the job is the one they are read for', async () => {
      const { imports } = stores;
      const job = fresh();
      await imports.create(job);
      const many = Array.from({ length: 130 }, (_, i) => row(i + 1));
      expect(await imports.addRows(job, many, [picture, picture])).toBe('stored');
      expect(await imports.addRows(next(job), [row(131)], [])).toBe('conflict');
      const found: NumberedRow[] = [];
      for await (const page of imports.rows(job.id)) found.push(...page);
      expect(found).toEqual(many);
      expect(await imports.row(job.id, 7)).toEqual(row(7).row);
      expect(await imports.pictures(job.id)).toEqual([picture]);
      expect(await imports.setOutcomes(next(job), [view(2), view(1)])).toBe('stored');
      expect(await imports.outcomes(job.id)).toEqual([view(1), view(2)]);
    });

    test('[IPS3] stores items, links, pictures and the finished job together or not at all', async () => {
      const { imports, edits, bank } = stores;
      const event: EditEvent = { type: 'created', by: 'anna', content: textItem({}) };
      const created = (code: string) => ({
        row: itemRow(editedItem(code, [event]), 'lhk', at),
        events: [{ seq: 1, at, event }],
      });
      const link = { source: 'winkel', identifier: '1', code: 'ZZI-001', hash: 'h' };
      const job = fresh();
      await imports.create(job);
      const items = { created: [created('ZZI-001')], appended: [], links: [link], pictures: [picture] };
      expect(await imports.finish(next(job), [view(1)], items)).toBe('stored');
      expect(await imports.links('winkel')).toEqual([link]);
      expect(await edits.events('ZZI-001')).toHaveLength(1);
      expect(await bank.findMedia(picture.name).catch(() => 'there')).toBeDefined();

      const other = fresh();
      await imports.create(other);
      const clash = {
        ...items,
        created: [created('ZZI-002'), created('ZZI-001')],
        links: [{ ...link, hash: 'g' }],
      };
      expect(await imports.finish(next(other), [], clash)).toBe('conflict');
      expect(await edits.events('ZZI-002')).toEqual([]);
      expect(await imports.links('winkel')).toEqual([link]);
      expect(await imports.find(other.id)).toEqual(other);
    });
  });
}
