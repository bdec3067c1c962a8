import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Room } from '#contracts/room.ts';
import type { RosterEntry } from '#contracts/roster.ts';
import { plainEntry } from '#contracts/roster.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { SittingRecord } from './sitting.ts';

const at = 1_800_000_000_000;

/** What every sitting store does. Rules: SPEC.md, section SST. */
export function describeSittingStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: sittings`, () => {
    let stores: Stores;
    let template: SittingRecord;
    beforeAll(async () => {
      stores = await open();
      template = {
        ...(await attemptWorld(stores, at)).sitting,
        state: 'draft',
        startsAt: null,
        endsAt: null,
      };
    });

    const line = (subject: string, action: string) => ({
      at,
      actor: 'test',
      action,
      subject,
      reason: null,
      detail: {},
    });
    const actions = async (subject: string) =>
      (await stores.audit.about(subject)).map(({ action }) => action);
    const next = (sitting: SittingRecord, patch: Partial<SittingRecord> = {}): SittingRecord => ({
      ...sitting,
      ...patch,
      version: sitting.version + 1,
    });

    async function newDraft(patch: Partial<SittingRecord> = {}): Promise<SittingRecord> {
      const draft = { ...template, id: randomUUID(), ...patch };
      expect(await stores.sittings.create(draft, line(draft.id, 'made'))).toBe('stored');
      return draft;
    }
    const person = (number: string, patch: Partial<RosterEntry> = {}): RosterEntry => ({
      ...plainEntry,
      number,
      name: `Naam ${number}`,
      institute: 'Groningen',
      trainingStart: '2026-03-01',
      fte: 0.8,
      extraMinutes: 15,
      ...patch,
    });

    test('[SST1] a sitting comes back as it was stored, with an audit line beside it', async () => {
      const draft = await newDraft();
      expect(await stores.sittings.find(draft.id)).toEqual(draft);
      const open = next(draft, { state: 'open', startsAt: at + 5, endsAt: at + 6, name: 'Najaar — ronde 2' });
      expect(await stores.sittings.save(open, line(draft.id, 'changed'))).toBe('stored');
      expect(await stores.sittings.find(draft.id)).toEqual(open);
      expect((await actions(draft.id)).toSorted()).toEqual(['changed', 'made']);
    });

    test('[SST2] of two who change the same version one succeeds; the other leaves no trace, in the audit log neither', async () => {
      const draft = await newDraft();
      const outcomes = await Promise.all([
        stores.sittings.save(next(draft, { name: 'Een' }), line(draft.id, 'one')),
        stores.sittings.save(next(draft, { name: 'Twee' }), line(draft.id, 'two')),
      ]);
      expect(outcomes).toEqual(['stored', 'conflict']);
      expect(await stores.sittings.find(draft.id)).toMatchObject({ name: 'Een', version: 2 });
      expect((await actions(draft.id)).toSorted()).toEqual(['made', 'one']);
    });

    test('[SST2] a sitting that does not exist cannot be changed', async () => {
      const nobody = { ...template, id: randomUUID() };
      expect(await stores.sittings.save(next(nobody), line(nobody.id, 'changed'))).toBe('conflict');
      expect(await actions(nobody.id)).toEqual([]);
    });

    test('[SST11] a change that must be carried out in time is stored, or is too late and leaves no trace', async () => {
      const draft = await newDraft();
      const changed = next(draft, { name: 'Op tijd' });
      const saved = await stores.sittings.saveInTime(changed, line(draft.id, 'inTime'), () => 10_000);
      expect(saved).toBe('stored');
      expect(await stores.sittings.find(draft.id)).toEqual(changed);
      const late = line(draft.id, 'late');
      expect(await stores.sittings.saveInTime(next(changed), late, () => -1)).toBe('tooLate');
      // Somebody else was first, and there was time.
      expect(await stores.sittings.saveInTime(changed, late, () => 10_000)).toBe('conflict');
      expect(await stores.sittings.find(draft.id)).toEqual(changed);
      expect((await actions(draft.id)).toSorted()).toEqual(['inTime', 'made']);
    });

    test('[SST12] what was being stored is stored once the sitting has settled, and settling changes nothing', async () => {
      const draft = await newDraft();
      const changed = next(draft, { name: 'Onderweg' });
      const storing = stores.sittings.save(changed, line(draft.id, 'changed'));
      expect(await stores.sittings.settle(draft.id)).toBe(true);
      expect(await stores.sittings.find(draft.id)).toEqual(changed);
      expect(await storing).toBe('stored');
      expect(await stores.sittings.save(next(changed), line(draft.id, 'again'))).toBe('stored');
      expect(await stores.sittings.settle(randomUUID())).toBe(false);
    });

    test('[SST9] the version of every sitting is known without reading them', async () => {
      const draft = await newDraft();
      const other = await newDraft();
      await stores.sittings.save(next(draft), line(draft.id, 'changed'));
      const versions = await stores.sittings.versions();
      expect(versions.get(draft.id)).toBe(draft.version + 1);
      expect(versions.get(other.id)).toBe(other.version);
    });

    test('[SST3] sittings are listed with the latest planned first', async () => {
      const [early, late] = [
        await newDraft({ plannedAt: at + 100 }),
        await newDraft({ plannedAt: at + 200 }),
      ];
      const ids = (await stores.sittings.list()).map(({ id }) => id);
      expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(early.id));
    });

    test('[SST4] a roster replaces the one before; who was on it in an earlier sitting is the same person', async () => {
      const n = randomUUID();
      const [earlier, draft] = [await newDraft(), await newDraft()];
      await stores.sittings.replaceRoster(next(earlier), [person(`${n}-2`)], at, line(earlier.id, 'roster'));
      await stores.sittings.replaceRoster(
        next(draft),
        [person(`${n}-1`), person(`${n}-9`)],
        at,
        line(draft.id, 'roster'),
      );
      const again = next(next(draft));
      const entries = [person(`${n}-2`, { name: 'Nieuwe naam', fte: 0.1 }), person(`${n}-1`)];
      expect(await stores.sittings.replaceRoster(again, entries, at, line(draft.id, 'roster'))).toBe(
        'stored',
      );

      const rows = await stores.sittings.roster(draft.id);
      expect(rows).toMatchObject([entries[1], entries[0]]);
      const [before] = await stores.sittings.roster(earlier.id);
      expect(rows[1]?.personId).toBe(before?.personId);
      expect(await stores.people.find(before!.personId)).toMatchObject({
        name: 'Nieuwe naam',
        role: 'candidate',
      });
      expect(new Set([...rows, before!].map(({ attemptId }) => attemptId)).size).toBe(3);
      expect(await stores.sittings.rosterSize(draft.id)).toBe(2);
      expect(await stores.sittings.find(draft.id)).toMatchObject({ version: 3 });
    });

    test('[SST5] a roster is refused for another version, and when somebody who signed in would go', async () => {
      const draft = await newDraft();
      const mine = [person(`${draft.id}-1`)];
      await stores.sittings.replaceRoster(next(draft), mine, at, line(draft.id, 'roster'));
      const stale = [person(`${draft.id}-2`)];
      expect(await stores.sittings.replaceRoster(next(draft), stale, at, line(draft.id, 'stale'))).toBe(
        'conflict',
      );
      const published = next(next(draft), { state: 'published' });
      await stores.sittings.save(published, line(draft.id, 'published'));
      const [row] = await stores.sittings.roster(draft.id);
      const { designId, designVersion, releaseId, seed } = template;
      const { attemptId: id, personId } = row!;
      const record = { id, sittingId: draft.id, personId, designId, designVersion, releaseId, seed };
      await stores.attempts.create([{ record: { ...record, createdAt: at }, events: [] }]);
      expect(await stores.sittings.replaceRoster(next(published), stale, at, line(draft.id, 'late'))).toBe(
        'conflict',
      );
      expect(await stores.sittings.roster(draft.id)).toMatchObject(mine);
      expect((await actions(draft.id)).toSorted()).toEqual(['made', 'published', 'roster']);
    });

    test('[SST10] who stays on a roster keeps attempt, room and seat, whatever else changes', async () => {
      const draft = await newDraft();
      const number = `${draft.id}-1`;
      await stores.sittings.replaceRoster(next(draft), [person(number)], at, line(draft.id, 'roster'));
      const [before] = await stores.sittings.roster(draft.id);
      const room = Room.parse({
        id: randomUUID(),
        sittingId: draft.id,
        name: 'Zaal 1',
        institute: 'Groningen',
        kind: 'supervised',
        admission: 'free',
        capacity: 3,
        proctors: [],
      });
      const placed = { attemptId: before!.attemptId, roomId: room.id, seat: '2' };
      await stores.rooms.saveRooms(next(next(draft)), [room], line(draft.id, 'rooms'));
      await stores.rooms.place(next(next(next(draft))), [placed], line(draft.id, 'placed'));
      const moved = person(number, { institute: 'Leiden', extraMinutes: 0, birthDate: '1994-02-03' });
      const again = next(next(next(next(draft))));
      expect(
        await stores.sittings.replaceRoster(
          again,
          [person(`${draft.id}-0`), moved],
          at,
          line(draft.id, 'again'),
        ),
      ).toBe('stored');
      const [newcomer, after] = await stores.sittings.roster(draft.id);
      expect(after).toEqual({ ...before, ...moved, roomId: room.id, seat: '2' });
      expect(newcomer).toMatchObject({ roomId: null, seat: null });
    });

    test('[SST6] two imports at once of people nobody knew yet both succeed, and make each person once', async () => {
      const n = randomUUID();
      const drafts = [await newDraft(), await newDraft()];
      const entries = [1, 2, 3].map((i) => person(`${n}-${i}`));
      const outcomes = await Promise.all(
        drafts.map((draft) =>
          stores.sittings.replaceRoster(next(draft), entries, at, line(draft.id, 'roster')),
        ),
      );
      expect(outcomes).toEqual(['stored', 'stored']);
      const [one, other] = await Promise.all(drafts.map(({ id }) => stores.sittings.roster(id)));
      expect(one!.map(({ personId }) => personId)).toEqual(other!.map(({ personId }) => personId));
    });

    test('[SST7] a roster of 10,000 is stored whole', async () => {
      const draft = await newDraft();
      const entries = Array.from({ length: 10_000 }, (_, i) => person(`${draft.id}-${i}`));
      expect(await stores.sittings.replaceRoster(next(draft), entries, at, line(draft.id, 'roster'))).toBe(
        'stored',
      );
      expect(await stores.sittings.rosterSize(draft.id)).toBe(10_000);
    });

    test('[SST8] a candidate is found by attempt, and by number in sittings that are no longer drafts', async () => {
      const draft = await newDraft();
      const number = `${draft.id}-1`;
      await stores.sittings.replaceRoster(next(draft), [person(number)], at, line(draft.id, 'roster'));
      const [row] = await stores.sittings.roster(draft.id);
      expect(await stores.sittings.rowOfAttempt(row!.attemptId)).toEqual(row);
      expect(await stores.sittings.rowOfAttempt(randomUUID())).toBeUndefined();
      expect(await stores.sittings.rowsOfNumber(number)).toEqual([]);
      await stores.sittings.save(next(next(draft), { state: 'published' }), line(draft.id, 'published'));
      expect(await stores.sittings.rowsOfNumber(number)).toEqual([row]);
    });
  });
}
