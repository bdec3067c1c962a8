import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Height of a row, in px. */
export const rowHeight = 36;

const drawnAtOnce = 100;

/** Which rows are in sight, and the height (px) of what is left out before and after them. */
export interface VisibleRows {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

export function useVisibleRows(count: number, scroller: RefObject<HTMLElement | null>): VisibleRows {
  const windowed = count > drawnAtOnce;
  const virtualizer = useVirtualizer({
    count: windowed ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // Until it is measured: no more than fit in the window.
    initialRect: { width: 0, height: window.innerHeight },
  });
  if (!windowed) return { first: 0, last: count, before: 0, after: 0 };

  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) {
    return { first: 0, last: drawnAtOnce, before: 0, after: (count - drawnAtOnce) * rowHeight };
  }
  return {
    first: first.index,
    last: last.index + 1,
    before: first.start,
    after: virtualizer.getTotalSize() - last.end,
  };
}
