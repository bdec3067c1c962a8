import { statements as foundation } from './migrations/0001-foundation.ts';
import { statements as oneSignIn } from './migrations/0002-one-sign-in.ts';
import { statements as editing } from './migrations/0003-editing.ts';
import { statements as itemList } from './migrations/0004-item-list.ts';
import { statements as sources } from './migrations/0005-sources.ts';
import { statements as releaseDrafts } from './migrations/0006-release-drafts.ts';
import { statements as imports } from './migrations/0007-imports.ts';
import { statements as discussion } from './migrations/0008-discussion.ts';
import { statements as production } from './migrations/0009-production.ts';
import { statements as day } from './migrations/0010-day.ts';
import { statements as seb } from './migrations/0011-seb.ts';
import { statements as notices } from './migrations/0012-notices.ts';
import { statements as nodes } from './migrations/0013-nodes.ts';
import { statements as planning } from './migrations/0014-planning.ts';
import { statements as rehearsal } from './migrations/0015-rehearsal.ts';
import { statements as slots } from './migrations/0016-slots.ts';
import type { Writer } from './writer.ts';

/** Every schema step in order; step n brings the database to version n. Steps are never changed. */
const steps: readonly (readonly string[])[] = [
  foundation,
  oneSignIn,
  editing,
  itemList,
  sources,
  releaseDrafts,
  imports,
  discussion,
  production,
  day,
  seb,
  notices,
  nodes,
  planning,
  rehearsal,
  slots,
];

/** The schema version this program needs. */
export const currentVersion = steps.length;

/**
 * Brings the schema up to date. Each step is one unit together with its version row, so a second
 * server that migrates at the same moment finds the row taken and carries on.
 */
export async function migrate(writer: Writer, query: (sql: string) => Promise<unknown[]>): Promise<void> {
  await writer.write([
    {
      query: {
        sql: 'create table if not exists schema_version (version integer primary key, applied_at bigint not null)',
        parameters: [],
      },
    },
  ]);
  const applied = await appliedVersions(query);
  const newest = Math.max(0, ...applied);
  if (newest > currentVersion) {
    throw new Error(`the database is at version ${newest}, newer than this program (${currentVersion})`);
  }
  for (const [i, step] of steps.entries()) {
    const version = i + 1;
    if (applied.has(version)) continue;
    const outcome = await writer.write([
      { query: { sql: `insert into schema_version values (${version}, 0)`, parameters: [] } },
      ...step.map((sql) => ({ query: { sql, parameters: [] } })),
    ]);
    const isDone = outcome === 'stored' || (await appliedVersions(query)).has(version);
    if (!isDone) throw new Error(`migration ${version}: ${outcome}`);
  }
}

async function appliedVersions(query: (sql: string) => Promise<unknown[]>): Promise<Set<number>> {
  const rows = (await query('select version from schema_version')) as { version: number }[];
  return new Set(rows.map(({ version }) => version));
}
