import { SavedView } from '#contracts/savedView.ts';
import type { ViewStore } from '#server/editing/viewStore.ts';
import type { Database } from './database.ts';

export function sqlViewStore({ read, writer }: Database): ViewStore {
  return {
    async ofPerson(personId) {
      const rows = await read
        .selectFrom('saved_view')
        .select(['name', 'search'])
        .where('person_id', '=', personId)
        .orderBy('name')
        .execute();
      return rows.map((row) => SavedView.parse(row));
    },

    save: (personId, { name, search }) =>
      writer.write([
        {
          query: read
            .insertInto('saved_view')
            .values({ person_id: personId, name, search })
            .onConflict((conflict) => conflict.columns(['person_id', 'name']).doUpdateSet({ search }))
            .compile(),
        },
      ]),

    remove: (personId, name) =>
      writer.write([
        {
          query: read
            .deleteFrom('saved_view')
            .where('person_id', '=', personId)
            .where('name', '=', name)
            .compile(),
        },
      ]),
  };
}
