/**
 * Every pair of sets that could have at least a share of their elements in common (Jaccard), and few others, so
 * that thousands of sets need not be held against each other one by one.
 *
 * Two sets of which a share t is common share at least t·n elements of either, so they share one of the
 * n − ⌈t·n⌉ + 1 rarest: only sets that meet there are a pair.
 *
 * @param share t, above 0 and at most 1
 * @returns each pair once, in the order of the list; an empty set is in none
 * @see Chaudhuri, Ganti & Kaushik (2006), A primitive operator for similarity joins in data cleaning
 */
export function likelyPairs<T>(
  all: readonly T[],
  setOf: (one: T) => ReadonlySet<string>,
  share: number,
): [T, T][] {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const element of setOf(one)) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  const seen = new Map<string, number[]>();
  return all.flatMap((one, index) => {
    const rarestFirst = [...setOf(one)].sort((x, y) => counts.get(x)! - counts.get(y)! || (x < y ? -1 : 1));
    const size = rarestFirst.length;
    const partners = new Set<number>();
    for (const element of rarestFirst.slice(0, size === 0 ? 0 : size - Math.ceil(share * size) + 1)) {
      const holders = seen.get(element);
      for (const holder of holders ?? []) partners.add(holder);
      if (holders) holders.push(index);
      else seen.set(element, [index]);
    }
    return [...partners].sort((x, y) => x - y).map((partner): [T, T] => [all[partner]!, one]);
  });
}
