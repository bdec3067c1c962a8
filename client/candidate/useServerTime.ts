import { useEffect, useState } from 'react';
import type { ServerClock } from '../shared/serverClock.ts';

/**
 * Server time, renewed every second at the moment a countdown to `deadline` changes, and exactly at
 * the deadline itself.
 */
export function useServerTime(clock: ServerClock, deadline: number | null): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = clock.now();
      setNow(time);
      const untilMs = (deadline ?? 0) - time;
      const toNextSecondMs = ((untilMs % 1000) + 1000) % 1000;
      timer = setTimeout(tick, toNextSecondMs < 5 ? toNextSecondMs + 1000 : toNextSecondMs);
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock, deadline]);
  return now;
}
