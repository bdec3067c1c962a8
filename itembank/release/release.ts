import { z } from 'zod';
import { Calibration } from '#itembank/calibration/calibration.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { itemFaults } from '#itembank/content/itemFaults.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { ItemVersion, isIntact } from '#itembank/version/itemVersion.ts';
import { ItemSet } from './itemSet.ts';

export const ReleaseEntry = z.strictObject({ version: ItemVersion, calibration: Calibration });
export type ReleaseEntry = z.infer<typeof ReleaseEntry>;

/** Items of which a test may hold one at most: the same case, or one gives the other away. */
export const EnemySet = z.strictObject({
  codes: z.array(ItemCode).min(2),
  reason: z.enum(['overlap', 'cue', 'clone', 'sameCase']),
});
export type EnemySet = z.infer<typeof EnemySet>;

/** A frozen selection of the bank: content-hashed item versions with the parameters they are used with. */
export const Release = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string(),
  pool: Pool,
  publishedOn: z.iso.date(),
  entries: z.array(ReleaseEntry).min(1),
  enemies: z.array(EnemySet),
  /** Items that share a vignette and follow each other in a test. */
  sets: z.array(ItemSet).default([]),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Release = z.infer<typeof Release>;

/** Why a selection may not be released; `code` names the item at fault. */
export interface ReleaseRefusal {
  readonly reason: 'empty' | 'duplicate' | 'pastReview' | 'overlapsPool' | 'faulty';
  readonly code: string | null;
}

/**
 * Freezes entries as a release, in code order.
 *
 * Refused: nothing to release, an item twice, an item past its review-by date on the day of
 * publication, one that another pool uses already, or one with a fault nobody could answer it by.
 */
export function freezeRelease(
  draft: Omit<Release, 'hash' | 'sets'> & { readonly sets?: Release['sets'] },
  inOtherPools: ReadonlySet<string>,
): Release | ReleaseRefusal {
  if (draft.entries.length === 0) return { reason: 'empty', code: null };
  const entries = draft.entries.toSorted((x, y) => (x.version.code < y.version.code ? -1 : 1));
  const seen = new Set<string>();
  for (const { version } of entries) {
    const { code } = version;
    if (seen.has(code)) return { reason: 'duplicate', code };
    if (version.content.reviewBy < draft.publishedOn) return { reason: 'pastReview', code };
    if (inOtherPools.has(code)) return { reason: 'overlapsPool', code };
    if (itemFaults(version.content).length > 0) return { reason: 'faulty', code };
    seen.add(code);
  }
  const release = { ...draft, entries, sets: draft.sets ?? [] };
  return { ...release, hash: releaseHash(release) };
}

/** The first thing in a release that no longer is what its hash says; undefined when all of it is. */
export function changedPart(release: Release): string | undefined {
  const entry = release.entries.find(({ version }) => !isIntact(version));
  if (entry !== undefined) return `item ${entry.version.code}`;
  return releaseHash(release) === release.hash ? undefined : 'the selection or its parameters';
}

/**
 * Hash over everything that decides a test: versions by their hash, the parameters, enemies and sets. A release
 * without sets has the hash it had before sets existed.
 */
export function releaseHash({
  pool,
  entries,
  enemies,
  sets,
}: Pick<Release, 'pool' | 'entries' | 'enemies' | 'sets'>): string {
  return contentHash({
    pool,
    entries: entries.map(({ version, calibration }) => ({ version: version.hash, calibration })),
    enemies,
    ...(sets.length > 0 && { sets }),
  });
}
