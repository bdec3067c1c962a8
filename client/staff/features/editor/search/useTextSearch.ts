import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TextPlace } from '#itembank/content/textPlace.ts';
import { itemSearchQuery } from '../data/itemQueries.ts';

/** Where the server found the words of an item, and how well it fits: above 0, below 1. */
export interface FoundText {
  readonly place: TextPlace;
  readonly score: number;
}

export interface TextSearch {
  readonly found: ReadonlyMap<string, FoundText>;
  /** `idle`: nothing to search for; `failed`: only what the browser holds has been searched. */
  readonly state: 'idle' | 'busy' | 'partial' | 'done' | 'failed';
}

const shortest = 2;
const longest = 200;
const wordsOf = (search: string) => search.trim().slice(0, longest);

/** What the server finds in all texts of the bank. */
export function useTextSearch(search: string): TextSearch {
  const words = wordsOf(search);
  const isAsked = words.length >= shortest;
  const { data, isError } = useQuery({ ...itemSearchQuery(words), enabled: isAsked });
  const found = useMemo(() => {
    const { codes = [], places = [] } = data ?? {};
    return new Map(
      codes.map((code, i) => [code, { place: places[i]!, score: 1 - (i + 1) / (codes.length + 1) }]),
    );
  }, [data]);
  if (!isAsked) return { found: nothing, state: 'idle' };
  if (data !== undefined) return { found, state: data.complete ? 'done' : 'partial' };
  return { found: nothing, state: isError ? 'failed' : 'busy' };
}

/**
 * Asks the server at the press of a key, so that it searches while the page does. What was asked at an earlier key is
 * no longer waited for.
 */
export function useAskAhead(): (search: string) => void {
  const client = useQueryClient();
  return useCallback(
    (search) => {
      const words = wordsOf(search);
      const { queryKey } = itemSearchQuery(words);
      void client.cancelQueries({
        queryKey: [queryKey[0]],
        predicate: (query) => query.queryKey[1] !== words,
      });
      if (words.length >= shortest) void client.prefetchQuery(itemSearchQuery(words));
    },
    [client],
  );
}

const nothing: TextSearch['found'] = new Map();
