import { describe, expect, test } from 'vitest';
import { isRefusal } from '#server/platform/refusal.ts';
import { emptyDatabase } from '#tests/support/emptyDatabase.ts';
import { hourMs, place, publishedSlots } from '#tests/support/slotsSitting.ts';
import { openTestWorld, seats } from '#tests/support/testWorld.ts';

describe('on PostgreSQL', () => {
  const empty = emptyDatabase('PostgreSQL');

  test('[SLT20] another server begins each room at its moment, and holds to what was changed on the first a moment before', async () => {
    const url = await empty.url();
    const [here, there] = [await openTestWorld(url), await openTestWorld(url)];
    const pass = (ms: number) => {
      for (const { clock } of [here, there]) clock.moveBy(ms);
    };
    try {
      const { id, attempts, early, late, sitting } = await publishedSlots(here);
      await seats(here, id);
      const [stays, moved] = attempts as [string, string, string];
      pass(hourMs - 300);
      const opened = await there.sittings.start('Peil', id, sitting.version, 0);
      if (isRefusal(opened)) throw new Error(opened.refused);
      expect(await there.attempts.view(moved)).toMatchObject({ ownStart: { from: early.startsAt } });
      await place(here, id, [moved], late);
      pass(300);
      const begin = (attemptId: string) => there.attempts.command(attemptId, { kind: 'begin' });
      expect(await begin(moved)).toMatchObject({ kind: 'rejected', code: 'notStarted' });
      expect(await begin(stays)).toEqual({ kind: 'done' });
      const seenThere = await there.attempts.view(stays);
      expect(seenThere).toMatchObject({ state: 'running', startsAt: early.startsAt });
      pass(2_000);
      expect(await here.attempts.view(stays)).toMatchObject({ state: 'running', endsAt: seenThere!.endsAt });
      pass(late.startsAt! - here.clock.now());
      expect(await begin(moved)).toEqual({ kind: 'done' });
      expect(await there.attempts.view(moved)).toMatchObject({ state: 'running', startsAt: late.startsAt });
    } finally {
      await here.close();
      await there.close();
    }
  });
});
