import { CoverageCell } from '#itembank/taxonomy/coverageCell.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import type { ProductionStore } from '#server/production/productionStore.ts';
import type { Database } from './database.ts';

export function sqlProductionStore({ read, writer }: Database): ProductionStore {
  return {
    async targets() {
      const rows = await read
        .selectFrom('coverage_target')
        .selectAll()
        .orderBy('pool')
        .orderBy('icpc')
        .orderBy('attribute')
        .orderBy('value')
        .execute();
      return rows.map((row) => ({ pool: Pool.parse(row.pool), cell: cellOf(row), need: row.need }));
    },

    setTarget: (pool, cell, need) =>
      writer.write([
        {
          query:
            need === null
              ? read
                  .deleteFrom('coverage_target')
                  .where('pool', '=', pool)
                  .where('icpc', '=', cell.icpc)
                  .where('attribute', '=', cell.attribute)
                  .where('value', '=', cell.value)
                  .compile()
              : read
                  .insertInto('coverage_target')
                  .values({ pool, ...cell, need })
                  .onConflict((conflict) =>
                    conflict.columns(['pool', 'icpc', 'attribute', 'value']).doUpdateSet({ need }),
                  )
                  .compile(),
        },
      ]),

    assign: ({ author, by, cell, count, ...same }) =>
      writer.write([
        {
          query: read
            .insertInto('assignment')
            .values({ ...same, ...cell, person_id: author, by_person: by, items: count })
            .compile(),
        },
      ]),

    async assignments() {
      const [rows, made, withdrawn] = await Promise.all([
        read.selectFrom('assignment').selectAll().orderBy('due').orderBy('at').orderBy('id').execute(),
        read.selectFrom('assignment_item').selectAll().orderBy('code').execute(),
        read.selectFrom('assignment_withdrawal').selectAll().execute(),
      ]);
      const withdrawals = new Map(
        withdrawn.map(({ assignment_id, by_person: by, at }) => [assignment_id, { by, at }]),
      );
      return rows.map((row) => ({
        id: row.id,
        pool: Pool.parse(row.pool),
        cell: cellOf(row),
        author: row.person_id,
        by: row.by_person,
        at: row.at,
        due: row.due,
        count: row.items,
        codes: made.flatMap((one) => (one.assignment_id === row.id ? [one.code] : [])),
        withdrawn: withdrawals.get(row.id) ?? null,
      }));
    },

    withdraw: (assignment, { by, at }) =>
      writer.write([
        {
          query: read
            .insertInto('assignment_withdrawal')
            .values({ assignment_id: assignment, by_person: by, at })
            .compile(),
        },
      ]),

    addItem: (assignment, code) =>
      writer.write([
        { query: read.insertInto('assignment_item').values({ code, assignment_id: assignment }).compile() },
      ]),
  };
}

function cellOf({
  icpc,
  attribute,
  value,
}: {
  icpc: string;
  attribute: string;
  value: string;
}): CoverageCell {
  return CoverageCell.parse({ icpc, attribute, value });
}
