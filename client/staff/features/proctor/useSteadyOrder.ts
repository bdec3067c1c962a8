import { type RefObject, useEffect, useRef, useState } from 'react';

/** How long hands must be off the list before it may move, in ms. */
const restMs = 4_000;

/**
 * Keeps rows in the order in which they stand while somebody is at work in the list, so that none moves away under a
 * finger. New rows come at the end; a new order comes when the list is left alone, or when `reason` changes.
 */
export function useSteadyOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  sort: (rows: readonly Row[]) => Row[],
  reason: string,
  list: RefObject<HTMLElement | null>,
): readonly Row[] {
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);
  const [settled, settle] = useState(0);
  const kept = useRef<{ reason: string; settled: number; keys: readonly string[] }>(undefined);

  useEffect(() => {
    const timer = setInterval(() => {
      if (performance.now() - touchedAt.current > restMs) settle((before) => before + 1);
    }, 1_000);
    const touched = () => {
      touchedAt.current = performance.now();
    };
    const place = list.current;
    const signs = ['pointerdown', 'pointermove', 'keydown'] as const;
    for (const sign of signs) place?.addEventListener(sign, touched);
    return () => {
      clearInterval(timer);
      for (const sign of signs) place?.removeEventListener(sign, touched);
    };
  }, [list]);

  if (kept.current?.reason !== reason || kept.current.settled !== settled) {
    kept.current = { reason, settled, keys: sort(rows).map(keyOf) };
  }
  const place = new Map(kept.current.keys.map((key, i) => [key, i]));
  return rows.toSorted((x, y) => (place.get(keyOf(x)) ?? 1e9) - (place.get(keyOf(y)) ?? 1e9));
}
