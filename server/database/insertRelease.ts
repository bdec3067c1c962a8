import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { Release } from '#itembank/release/release.ts';
import type { Database } from './database.ts';
import type { Statement } from './writer.ts';

/** The statement that stores a release; it fails when the id exists. */
export function insertRelease(read: Database['read'], release: Release, publishedAt: number): Statement {
  return {
    query: read
      .insertInto('release')
      .values({ id: release.id, content: canonicalJson(release), published_at: publishedAt })
      .compile(),
  };
}
