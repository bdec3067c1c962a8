import type { CoverageRow, DrawStratum } from '#contracts/planning.ts';

/** A candidate, as far as the sample is concerned. */
export interface Covered {
  readonly institute: string;
  readonly group: number;
  /** Has a place in a room with a surveillant now. */
  readonly placed: boolean;
  /** Began under supervision. */
  readonly attended: boolean;
}

/** How far the sample reached, by institute and reference group; also where nobody was drawn from. */
export function coverageOf(candidates: readonly Covered[], strata: readonly DrawStratum[]): CoverageRow[] {
  const keys = new Map(
    [...candidates, ...strata].map(({ institute, group }) => [`${group}/${institute}`, { institute, group }]),
  );
  return [...keys.values()]
    .toSorted((x, y) => x.institute.localeCompare(y.institute, 'nl') || x.group - y.group)
    .map(({ institute, group }) => {
      const here = candidates.filter((one) => one.institute === institute && one.group === group);
      const stratum = strata.find((one) => one.institute === institute && one.group === group);
      return {
        institute,
        group,
        candidates: here.length,
        quota: stratum === undefined ? null : stratum.quota + stratum.setSupervised,
        drawn: stratum === undefined ? null : stratum.drawn + stratum.setSupervised,
        placed: here.filter(({ placed }) => placed).length,
        attended: here.filter(({ attended }) => attended).length,
      };
    });
}
