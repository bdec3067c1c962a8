import { useEffect, useRef, useState } from 'react';

/** How long "verbinding hersteld" stays, in ms. */
const restoredMs = 5_000;

/** True for a few seconds after the line came back. */
export function useJustRestored(lost: boolean): boolean {
  const wasLost = useRef(lost);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    if (lost) {
      wasLost.current = true;
      setRestored(false);
      return;
    }
    if (!wasLost.current) return;
    wasLost.current = false;
    setRestored(true);
    const timer = setTimeout(() => setRestored(false), restoredMs);
    return () => clearTimeout(timer);
  }, [lost]);
  return restored;
}
