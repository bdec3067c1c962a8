import { useServerLine } from '../../../server/ServerLine.tsx';

/** Today by the server's clock, as an ISO date. */
export function useToday(): string {
  const { clock } = useServerLine();
  return new Date(clock.now()).toISOString().slice(0, 10);
}
