import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { type ScoredItem, scoredItems } from './scoredAttempt.ts';

/**
 * What an attempt and those before it show about a person, area by area. A test that counts speaks for
 * itself. One practice test has too few items per area, so earlier practice counts too: each item once, as
 * it was answered last, because what someone has learned since is no gap any more.
 *
 * @param earlier earlier attempts of the same test, oldest first
 */
export function evidenceOf(
  live: Readonly<LiveAttempt>,
  earlier: readonly Readonly<LiveAttempt>[],
): readonly ScoredItem[] {
  const own = scoredItems(live);
  const { design, release, indexOf } = live.material;
  if (design.start !== 'open') return own;
  const last = new Map<number, ScoredItem>();
  const all = [...earlier.flatMap((before) => scoredItems(before)), ...own];
  // A test may lie for days while another is made, so the order of the tests is not that of the answers.
  for (const item of all.toSorted((x, y) => x.answeredAt - y.answeredAt)) {
    const index = indexOf.get(item.entry.version.hash);
    if (index !== undefined) last.set(index, { ...item, index, entry: release.entries[index]! });
  }
  return [...last.values()];
}
