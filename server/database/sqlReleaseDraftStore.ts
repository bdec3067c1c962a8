import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { ReleaseDraft } from '#itembank/release/releaseDraft.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { ReleaseDraftStore, StoredDraft } from '#server/releases/releaseDraftStore.ts';
import type { Database } from './database.ts';
import { insertRelease } from './insertRelease.ts';

export function sqlReleaseDraftStore({ read, writer }: Database, audit: AuditLog): ReleaseDraftStore {
  const toRow = ({ draft, version, changedAt }: StoredDraft) => ({
    version,
    body: canonicalJson(draft),
    changed_at: changedAt,
  });
  const replace = (stored: StoredDraft, untold: 0 | 1) => ({
    query: read
      .updateTable('release_draft')
      .set({ ...toRow(stored), untold })
      .where('id', '=', stored.draft.id)
      .where('version', '=', stored.version - 1)
      .compile(),
    expect: 1,
  });
  const drafts = () => read.selectFrom('release_draft').selectAll();

  return {
    create: (stored, line) =>
      writer.write([
        {
          query: read
            .insertInto('release_draft')
            .values({ id: stored.draft.id, ...toRow(stored), untold: 0 })
            .compile(),
        },
        audit.line(line),
      ]),

    save: (stored, line) => writer.write([replace(stored, 0), audit.line(line)]),

    publish: (stored, release, line, revision) =>
      writer.write([
        {
          query: read
            .updateTable('edit_revision')
            .set({ revision })
            .where('revision', '=', revision)
            .compile(),
          expect: 1,
        },
        replace(stored, 1),
        insertRelease(read, release, stored.changedAt),
        audit.line(line),
      ]),

    async find(id) {
      const row = await drafts().where('id', '=', id).executeTakeFirst();
      return row && toDraft(row);
    },

    async list() {
      return (await drafts().orderBy('changed_at', 'desc').orderBy('id').execute()).map(toDraft);
    },

    async untold() {
      const rows = await read.selectFrom('release_draft').select('id').where('untold', '=', 1).execute();
      return rows.map(({ id }) => id);
    },

    told: (id) =>
      writer.write([
        { query: read.updateTable('release_draft').set({ untold: 0 }).where('id', '=', id).compile() },
      ]),
  };
}

function toDraft(row: { version: number; body: string; changed_at: number }): StoredDraft {
  return {
    draft: ReleaseDraft.parse(JSON.parse(row.body)),
    version: row.version,
    changedAt: row.changed_at,
  };
}
