import { notAdministered, type ResponseMatrix } from './responseMatrix.ts';

/** Responses in which some items stand once per group, and where each column came from. */
export interface SplitResponses {
  readonly responses: ResponseMatrix;
  /** The item of each column, and the group it belongs to; undefined when all groups share it. */
  readonly columns: readonly SplitColumn[];
}

export interface SplitColumn {
  readonly item: number;
  readonly group: number | undefined;
}

/**
 * Gives items parameters of their own in every group, by making a column of each group's responses. What the
 * groups share keeps one column, and links them: concurrent calibration with partial invariance.
 *
 * @param groups group of each person, from 0
 * @param shared items that mean the same in every group
 */
export function splitItems(
  { persons, items, codes }: ResponseMatrix,
  groups: ArrayLike<number>,
  shared: (item: number) => boolean,
): SplitResponses {
  const count = 1 + Math.max(...Array.from(groups));
  const columns = Array.from({ length: items }, (_, item) => item).flatMap((item): SplitColumn[] =>
    shared(item)
      ? [{ item, group: undefined }]
      : Array.from({ length: count }, (_, group) => ({ item, group })),
  );
  const split = new Int8Array(persons * columns.length);
  for (let person = 0, at = 0; person < persons; person++) {
    for (const { item, group } of columns) {
      const own = group === undefined || group === groups[person];
      split[at++] = own ? codes[person * items + item]! : notAdministered;
    }
  }
  return { responses: { persons, items: columns.length, codes: split }, columns };
}
