import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stores } from '#tests/support/stores.ts';
import type { ViewStore } from './viewStore.ts';

/** What every store of views does, whatever database is behind it. Rules: SPEC.md, section ISV. */
export function describeViewStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name}: views of the item table`, () => {
    let views: ViewStore;
    let people: readonly [string, string];
    beforeAll(async () => {
      const stores = await open();
      views = stores.views;
      const person = async () => {
        const id = randomUUID();
        const email = `${id}@peil.example`;
        await stores.people.add(
          { id, role: 'author', number: null, email, name: 'Redacteur', passwordHash: 'x' },
          0,
        );
        return id;
      };
      people = [await person(), await person()];
    });

    test('[ISV1] keeps views per person, by name; one of the same name is replaced, and one can go', async () => {
      const [anna, bram] = people;
      await views.save(anna, { name: 'Verloopt', search: 'only=due' });
      await views.save(anna, { name: 'Hart', search: 'q=hart' });
      await views.save(anna, { name: 'Verloopt', search: 'only=due&sort=reviewBy' });
      expect(await views.ofPerson(anna)).toEqual([
        { name: 'Hart', search: 'q=hart' },
        { name: 'Verloopt', search: 'only=due&sort=reviewBy' },
      ]);
      expect(await views.ofPerson(bram)).toEqual([]);
      await views.remove(bram, 'Hart');
      await views.remove(anna, 'Verloopt');
      expect((await views.ofPerson(anna)).map((view) => view.name)).toEqual(['Hart']);
    });
  });
}
