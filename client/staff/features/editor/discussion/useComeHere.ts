import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** The thread that the address names is brought into view and has the focus once it is there. */
export function useComeHere(thread: number) {
  const place = useRef<HTMLElement>(null);
  const [params] = useSearchParams();
  const isNamed = params.get('thread') === String(thread);
  useEffect(() => {
    if (!isNamed) return;
    // After the shell, which brings every new page to its top.
    const timer = setTimeout(() => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [isNamed]);
  return place;
}
