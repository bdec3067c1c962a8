import { useEffect, useState } from 'react';
import { useServerLine } from './ServerLine.tsx';

/** The server's time, told anew every `everyMs`. */
export function useServerNow(everyMs = 1_000): number {
  const { clock } = useServerLine();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
