import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { NodeRow, NodeStore } from '#server/nodes/nodeStore.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const Present = z.array(z.string());

export function sqlNodeStore({ read, writer }: Database): NodeStore {
  return {
    beat(node, present) {
      const row = toRow(node, present ?? []);
      const { id: _id, present: list, ...living } = row;
      return writer.write([
        {
          query: read
            .insertInto('node')
            .values(row)
            .onConflict((conflict) =>
              conflict
                .column('id')
                .doUpdateSet(present === undefined ? living : { ...living, present: list }),
            )
            .compile(),
        },
      ]);
    },

    async all() {
      const rows = await read
        .selectFrom('node')
        .select(['id', 'name', 'seen_at', 'ahead_ms', 'boot_id', 'uptime_ms', 'present_version'])
        .orderBy('seen_at', 'desc')
        .execute();
      return rows.map(toNode);
    },

    async presentAt(id) {
      const row = await read.selectFrom('node').select('present').where('id', '=', id).executeTakeFirst();
      return row === undefined ? [] : Present.parse(JSON.parse(row.present));
    },

    forget: (before) =>
      writer.write([{ query: read.deleteFrom('node').where('seen_at', '<', before).compile() }]),

    async newestRecord() {
      const byStaff = await read
        .selectFrom('audit_line')
        .select(({ fn }) => fn.max('at').as('at'))
        .executeTakeFirst();
      const byCandidates = await read
        .selectFrom('attempt_event')
        .innerJoin('attempt', 'attempt.id', 'attempt_event.attempt_id')
        .innerJoin('sitting', 'sitting.id', 'attempt.sitting_id')
        .where('sitting.state', '=', 'open')
        .select(({ fn }) => fn.max('attempt_event.at').as('at'))
        .executeTakeFirst();
      const times = [byStaff?.at, byCandidates?.at].filter((at) => at != null);
      return times.length === 0 ? undefined : Math.max(...times);
    },
  };
}

function toRow(node: NodeRow, present: readonly string[]): Tables['node'] {
  return {
    id: node.id,
    name: node.name,
    seen_at: node.seenAt,
    ahead_ms: node.aheadMs,
    boot_id: node.bootId,
    uptime_ms: node.uptimeMs,
    present: JSON.stringify(present),
    present_version: node.presentVersion,
  };
}

function toNode(row: Omit<Selectable<Tables['node']>, 'present'>): NodeRow {
  return {
    id: row.id,
    name: row.name,
    seenAt: row.seen_at,
    aheadMs: row.ahead_ms,
    bootId: row.boot_id,
    uptimeMs: row.uptime_ms,
    presentVersion: row.present_version,
  };
}
