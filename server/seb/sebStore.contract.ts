import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExamKey } from '#contracts/seb.ts';
import { attemptWorld } from '#tests/support/attemptWorld.ts';
import type { Stores } from '#tests/support/stores.ts';
import type { SebAttempt, SebTicket } from './sebStore.ts';

const at = 1_800_000_000_000;

/** What every store for Safe Exam Browser does. Rules: SPEC.md, section XS. */
export function describeSebStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: Safe Exam Browser`, () => {
    let stores: Stores;
    let sittingId: string;
    let otherSitting: string;
    beforeAll(async () => {
      stores = await open();
      const { sitting } = await attemptWorld(stores, at);
      otherSitting = randomUUID();
      sittingId = sitting.id;
      await stores.sittings.create({ ...sitting, id: otherSitting }, line('made'));
    });

    const line = (action: string, subject = sittingId) => ({
      at,
      actor: 'test',
      action,
      subject,
      reason: null,
      detail: {},
    });
    const actions = async (subject: string) =>
      (await stores.audit.about(subject)).map(({ action }) => action);
    const hash = () => randomUUID().replaceAll('-', '').repeat(2);

    test('[XS1] a sitting asks nothing until that is chosen; no other change of it touches the choice', async () => {
      const { seb, sittings } = stores;
      expect(await seb.policyOf(randomUUID())).toBeUndefined();
      expect(await seb.policyOf(sittingId)).toBe('off');
      expect(await seb.choosePolicy(sittingId, 'required', line('chosen'))).toBe('stored');
      const sitting = (await sittings.find(sittingId))!;
      await sittings.save({ ...sitting, version: sitting.version + 1, name: 'Anders' }, line('changed'));
      expect(await seb.policyOf(sittingId)).toBe('required');
      expect(await seb.policyOf(otherSitting)).toBe('off');
      expect(await actions(sittingId)).toContain('chosen');
      expect(await seb.choosePolicy(randomUUID(), 'off', line('nobody'))).toBe('conflict');
      expect(await actions(sittingId)).not.toContain('nobody');
    });

    test('[XS2] Browser Exam Keys belong to one sitting, each once', async () => {
      const { seb } = stores;
      const key = (patch: Partial<ExamKey> = {}): ExamKey => ({
        id: randomUUID(),
        key: 'a'.repeat(64),
        platform: 'windows',
        version: '3.7.0',
        addedBy: 'Coördinator',
        addedAt: at,
        ...patch,
      });
      const first = key();
      const second = key({ key: 'b'.repeat(64), platform: 'ios', addedAt: at + 1 });
      expect(await seb.addExamKey(sittingId, first, line('added'))).toBe('stored');
      expect(await seb.addExamKey(sittingId, second, line('added'))).toBe('stored');
      expect(await seb.addExamKey(sittingId, key(), line('twice'))).toBe('conflict');
      expect(await seb.addExamKey(otherSitting, key(), line('elsewhere', otherSitting))).toBe('stored');
      expect(await seb.examKeys(sittingId)).toEqual([first, second]);
      expect(await seb.removeExamKey(otherSitting, first.id, line('stolen'))).toBe('conflict');
      expect(await seb.removeExamKey(sittingId, first.id, line('removed'))).toBe('stored');
      expect(await seb.examKeys(sittingId)).toEqual([second]);
      expect(await actions(sittingId)).toEqual(expect.arrayContaining(['added', 'removed']));
      expect(await actions(sittingId)).not.toContain('twice');
    });

    test('[XS3] a nonce is used once, however many try at the same moment', async () => {
      const nonce = hash();
      const tries = await Promise.all([1, 2, 3].map(() => stores.seb.useNonce(nonce, at + 900, at)));
      expect(tries.toSorted()).toEqual(['conflict', 'conflict', 'stored']);
      expect(await stores.seb.useNonce(nonce, at + 900, at + 1_000)).toBe('stored'); // forgotten by then
    });

    test('[XS4] a ticket is taken once and not after its time', async () => {
      const ticket = (patch: Partial<SebTicket> = {}): SebTicket => ({
        hash: hash(),
        sittingId,
        attemptId: null,
        browser: 'SEB/3.7.0',
        checkedAt: at,
        expiresAt: at + 10,
        ...patch,
      });
      const [one, other, late] = [ticket({ attemptId: randomUUID(), browser: null }), ticket(), ticket()];
      for (const given of [one, other, late]) expect(await stores.seb.addTicket(given)).toBe('stored');
      expect(await stores.seb.takeTicket(one.hash, at + 10)).toEqual(one);
      const taken = await Promise.all([1, 2].map(() => stores.seb.takeTicket(other.hash, at)));
      expect(taken.filter((found) => found !== undefined)).toEqual([other]);
      expect(await stores.seb.takeTicket(late.hash, at + 11)).toBeUndefined();
    });

    test('[XS5] of two who change how an attempt stands one is first; lines go with the change', async () => {
      const { seb } = stores;
      const first: SebAttempt = {
        attemptId: randomUUID(),
        sittingId,
        version: 1,
        admission: 'checked',
        browser: 'SEB/3.7.0',
        checkedAt: at,
        fault: null,
        faultAt: null,
        unlocks: 0,
      };
      const next: SebAttempt = { ...first, version: 2, fault: 'wrongConfigKey', faultAt: at + 1, unlocks: 1 };
      expect(await seb.attempt(first.attemptId)).toBeUndefined();
      expect(await seb.saveAttempt(first, [])).toBe('stored');
      expect(await seb.saveAttempt(first, [line('again')])).toBe('conflict');
      expect(await seb.saveAttempt(next, [line('faulty')])).toBe('stored');
      expect(await seb.saveAttempt({ ...next, unlocks: 9 }, [line('late')])).toBe('conflict');
      expect(await seb.attempt(first.attemptId)).toEqual(next);
      expect(await seb.attemptsOf(sittingId)).toEqual([next]);
      expect(await seb.attemptsOf(otherSitting)).toEqual([]);
      expect(await actions(sittingId)).toContain('faulty');
      expect(await actions(sittingId)).not.toContain('late');
    });
  });
}
