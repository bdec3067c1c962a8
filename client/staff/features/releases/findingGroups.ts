import type { ReleaseCheck } from '#contracts/releasing.ts';

type Finding = ReleaseCheck['findings'][number];

/** Findings that say the same, with all items they are about. */
export interface FindingGroup extends Finding {
  readonly key: string;
}

/** Brings together what is the same for several items, in the order in which it came. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    // What is about several items belongs together as it is: a pair, a set.
    const key = `${finding.code} ${finding.says.nl} ${finding.items.length === 1 ? '' : finding.items.join(' ')}`;
    const known = groups.get(key);
    groups.set(key, { ...finding, key, items: [...(known?.items ?? []), ...finding.items] });
  }
  return [...groups.values()];
}
