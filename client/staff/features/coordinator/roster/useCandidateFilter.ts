import { useMemo } from 'react';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { useUrlParam } from '../../../useUrlParam.ts';

/** What every list of candidates has to search by. */
export interface CandidateRow {
  readonly number: string;
  readonly name: string;
  readonly institute: string;
}

/** A list of candidates with the search and the institute that the URL names. */
export interface CandidateFilter<Row extends CandidateRow> {
  readonly all: readonly Row[];
  readonly institute: string;
  readonly setInstitute: (institute: string | undefined) => void;
  readonly search: string;
  readonly setSearch: (search: string | undefined) => void;
  /** Those of the institute. */
  readonly inInstitute: readonly Row[];
  /** Those of the institute that the search finds. */
  readonly found: readonly Row[];
}

export function useCandidateFilter<Row extends CandidateRow>(all: readonly Row[]): CandidateFilter<Row> {
  const [search, setSearch] = useUrlParam('q');
  const [institute, setInstitute] = useUrlParam('institute');
  const inInstitute = useMemo(
    () => (institute === '' ? all : all.filter((row) => row.institute === institute)),
    [all, institute],
  );
  const found = useMemo(
    () => inInstitute.filter((row) => matchesSearch(search, row.number, row.name, row.institute)),
    [inInstitute, search],
  );
  return { all, institute, setInstitute, search, setSearch, inInstitute, found };
}
