import { Navigate } from 'react-router';
import { useSession } from './session/useSession.ts';
import { nounsOf } from './shell/nouns.ts';

/** Sends everyone to the first noun of their role. */
export function Home() {
  const { data: me } = useSession();
  const first = me && nounsOf(me.role)[0];
  return first ? <Navigate to={first.to} replace /> : null;
}
