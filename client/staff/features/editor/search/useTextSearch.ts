import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
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

const settleMs = 30;
const shortest = 2;
const longest = 200;

/** Searches all texts of the bank, on the server: a moment after the last key, and for the last words only. */
export function useTextSearch(search: string): TextSearch {
  const words = search.trim().slice(0, longest);
  const [settled] = useDebouncedValue(words, settleMs);
  const isAsked = words.length >= shortest;
  const { data, isError } = useQuery({ ...itemSearchQuery(settled), enabled: isAsked && settled === words });
  const found = useMemo(() => {
    const { codes = [], places = [] } = data ?? {};
    return new Map(
      codes.map((code, i) => [code, { place: places[i]!, score: 1 - (i + 1) / (codes.length + 1) }]),
    );
  }, [data]);
  if (!isAsked) return { found: nothing, state: 'idle' };
  if (settled !== words) return { found: nothing, state: 'busy' };
  if (data !== undefined) return { found, state: data.complete ? 'done' : 'partial' };
  return { found: nothing, state: isError ? 'failed' : 'busy' };
}

const nothing: TextSearch['found'] = new Map();
