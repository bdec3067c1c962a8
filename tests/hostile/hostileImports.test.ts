import { describe, expect, test } from 'vitest';
import { ItemContent } from '#itembank/content/item.ts';
import { mediaOf } from '#itembank/content/mediaOf.ts';
import { importWorld } from '#tests/support/importWorld.ts';
import { hostileFiles } from './hostileFiles.ts';

const world = importWorld();

describe('a file with every payload', () => {
  test.each(hostileFiles)(
    '[HP6] $name: each question becomes an item of nothing but text, or is refused with a reason',
    async (file) => {
      const { send, imports, commit, stores } = await world();
      const job = await send(file.name, await file.bytes(), file.name);
      expect(job.state).toMatchObject({ kind: 'ready' });
      const done = await commit(job);
      expect(done.state).toMatchObject({ kind: 'done' });
      const rows = await imports.rows(job.id);
      if ('refused' in rows) throw new Error(rows.refused);
      expect(rows).toHaveLength(file.questions);
      const made = rows.filter(({ code }) => code !== null);
      for (const { reasons } of rows.filter(({ code }) => code === null)) {
        expect(reasons[0]).toMatchObject({ nl: expect.any(String), en: expect.any(String) });
      }
      for (const { code } of made) {
        const [first] = await stores.edits.events(code!);
        const { content } = first!.event as { content: unknown };
        expect(mediaOf(ItemContent.parse(content))).toEqual([]);
      }
      console.info(`${file.name}: ${made.length} of ${rows.length} came in`);
      expect(made.length).toBeGreaterThan(file.questions / 8);
      expect('ran' in Object.prototype).toBe(false);
    },
    60_000,
  );
});
