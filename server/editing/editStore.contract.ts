import { beforeAll, describe, expect, test } from 'vitest';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { afterEvent, editedItem } from '#itembank/editing/editedItem.ts';
import type { Stores } from '#tests/support/stores.ts';
import { textItem } from '#tests/support/textItem.ts';
import type { EditStore, RevisedRow, StoredEdit, WrittenItem } from './editStore.ts';
import { itemRow } from './itemRow.ts';

const at = 1_800_000_000_000;
const created: EditEvent = {
  type: 'created',
  by: 'anna',
  content: textItem({ stem: 'Wat is pH 7,4 ± 0,1?' }),
};
const submitted: EditEvent = { type: 'stepped', by: 'anna', step: 'submit', reason: '' };

/** What every store of items in the making does, whatever database is behind it. Rules: SPEC.md, section EI. */
export function describeEditStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: items in the making`, () => {
    let edits: EditStore;
    beforeAll(async () => {
      edits = (await open()).edits;
    });

    const fresh = (code: string) => {
      const item = editedItem(code, [created]);
      const first: StoredEdit = { seq: 1, at, event: created };
      return { item, row: itemRow(item, 'lhk', at), events: [first] };
    };
    const next = (code: string) => {
      const item = afterEvent(editedItem(code, [created]), submitted);
      return { row: itemRow(item, 'lhk', at + 1), edit: { seq: 2, at: at + 1, event: submitted } };
    };

    const rowsAfter = async (since: number) => {
      const rows: RevisedRow[] = [];
      for await (const some of edits.rowsAfter(since)) rows.push(...some);
      return rows;
    };

    const contentsAfter = async (since: number) => {
      const items: WrittenItem[] = [];
      for await (const some of edits.contentsAfter(since)) items.push(...some);
      return items;
    };

    test('[EI1] gives back the log of an item in order, and the row it makes', async () => {
      const made = fresh('ZZA-001');
      expect(await edits.create([made])).toBe('stored');
      const { row, edit } = next('ZZA-001');
      expect(await edits.append(row, edit)).toBe('stored');
      expect(await edits.events('ZZA-001')).toEqual([...made.events, edit]);
      const rows = await rowsAfter(-1);
      expect(rows.filter(({ row: { code } }) => code === 'ZZA-001').map((one) => one.row)).toEqual([row]);
      expect(await edits.poolOf('ZZA-001')).toBe('lhk');
    });

    test('[EI2] of many who edit at the same moment exactly one succeeds, and row and log agree', async () => {
      await edits.create([fresh('ZZB-001')]);
      const { row, edit } = next('ZZB-001');
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => edits.append(row, edit)));
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
      expect(await edits.events('ZZB-001')).toHaveLength(2);
    });

    test('[EI3] never gives a code twice: of a set with one taken, none is made', async () => {
      await edits.create([fresh('ZZC-001')]);
      expect(await edits.create([fresh('ZZC-002'), fresh('ZZC-001')])).toBe('conflict');
      expect(await edits.events('ZZC-002')).toEqual([]);
      expect(await edits.poolOf('ZZC-002')).toBeUndefined();
    });

    test('[EI4] knows the highest number among codes with the same letters', async () => {
      await edits.create([fresh('ZZD-007'), fresh('ZZD-1002'), fresh('ZZDE-9000')]);
      expect(await edits.highestNumber('ZZD')).toBe(1002);
      expect(await edits.highestNumber('ZZX')).toBe(0);
    });

    test('[EI5] an edit that is stored raises the revision; what came after one is found by it', async () => {
      const many = Array.from({ length: 1100 }, (_, i) => fresh(`ZZE-${String(i + 1).padStart(4, '0')}`));
      await edits.create(many);
      const before = await edits.revision();
      expect(await rowsAfter(before)).toEqual([]);
      const { row, edit } = next('ZZE-0700');
      await Promise.all([edits.append(row, edit), edits.append(row, edit)]);
      expect(await edits.revision()).toBe(before + 1);
      expect(await rowsAfter(before)).toEqual([{ row, revision: before + 1 }]);
      const codes = (await rowsAfter(-1))
        .map((one) => one.row.code)
        .filter((code) => code.startsWith('ZZE-'));
      expect(new Set(codes).size).toBe(1100);
      expect(codes).toHaveLength(1100);
    });

    test('[EI6] what items say now is found by revision, with how many versions that took', async () => {
      const codes = Array.from({ length: 120 }, (_, i) => `ZZF-${String(i + 1).padStart(3, '0')}`);
      await edits.create(codes.map(fresh));
      const before = await edits.revision();
      const content = textItem({ stem: 'Wat is pH 7,3?' });
      const save: EditEvent = { type: 'saved', by: 'anna', content, change: 'content', reason: 'Juister.' };
      const events = [created, save, submitted];
      for (const [i, event] of events.entries()) {
        if (i === 0) continue;
        const row = itemRow(editedItem('ZZF-050', events.slice(0, i + 1)), 'lhk', at + i);
        expect(await edits.append(row, { seq: i + 1, at: at + i, event })).toBe('stored');
      }
      expect(await contentsAfter(before)).toEqual([{ code: 'ZZF-050', content, version: 2 }]);
      const all = (await contentsAfter(-1)).filter(({ code }) => code.startsWith('ZZF-'));
      expect(all.map(({ code }) => code).toSorted()).toEqual(codes);
      expect(all.filter(({ version }) => version === 1)).toHaveLength(119);
    });
  });
}
