import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width (px) inside an element, measured before it is painted and again whenever it changes. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [roomPx, setRoomPx] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    setRoomPx(measured.clientWidth);
    const observer = new ResizeObserver(() => setRoomPx(measured.clientWidth));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return roomPx;
}
