import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sourcesQuery } from './sourceQueries.ts';

/** The edition that counts of every source in the registry, by each of its keys; empty until it is known. */
export function useCurrentEditions(): ReadonlyMap<string, string> {
  const { data } = useQuery(sourcesQuery);
  return useMemo(
    () =>
      new Map(data?.sources.flatMap(({ keys, edition }) => keys.map((key) => [key, edition] as const)) ?? []),
    [data],
  );
}
