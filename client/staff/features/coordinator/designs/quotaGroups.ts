import type { DesignChoice } from '#contracts/sitting.ts';

type Quota = DesignChoice['quotas'][number];

/** The quotas of a blueprint together by what they are about, in the order of the blueprint. */
export function quotaGroups(
  quotas: readonly Quota[],
): readonly { readonly attribute: Quota['attribute']; readonly quotas: readonly Quota[] }[] {
  return [...new Set(quotas.map(({ attribute }) => attribute))].map((attribute) => ({
    attribute,
    quotas: quotas.filter((quota) => quota.attribute === attribute),
  }));
}
