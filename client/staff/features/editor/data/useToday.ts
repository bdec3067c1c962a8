import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { useServerLine } from '../../../server/ServerLine.tsx';

/** Today in the Netherlands by the server's clock, as an ISO date. */
export function useToday(): string {
  const { clock } = useServerLine();
  return dutchDay(clock.now());
}
