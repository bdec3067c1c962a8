import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { call } from '#client/shared/api.ts';
import { createServerClock, type ServerClock } from '#client/shared/serverClock.ts';
import { type Line, type LineState, openLine } from '#client/shared/socket.ts';

/** What every live screen shares: one socket, its state, and the server's time. */
export interface ServerLine {
  /** Undefined for the moment between mounting and opening. */
  readonly line: Line | undefined;
  readonly state: LineState;
  readonly clock: ServerClock;
}

const Context = createContext<ServerLine | undefined>(undefined);

const resyncEveryMs = 5 * 60_000;

/** Opens one socket for as long as someone is signed in, and keeps the clock in step with the server. */
export function ServerLineProvider({ children }: { readonly children: ReactNode }) {
  const [line, setLine] = useState<Line>();
  const [state, setState] = useState<LineState>('connecting');
  const clock = useMemo(() => createServerClock(), []);

  useEffect(() => {
    const opened = openLine('staff');
    setLine(opened);
    const stopListening = opened.onState(setState);
    return () => {
      stopListening();
      opened.close();
    };
  }, []);

  useEffect(() => {
    if (state === 'lost') return;
    // Over HTTP as long as the socket is not there; a failed exchange leaves the clock as it was.
    const exchange = () =>
      line && state === 'connected' ? line.ask('clock', {}) : call('GET /api/clock', {});
    const sync = () => void clock.sync(exchange).catch(() => {});
    sync();
    const timer = setInterval(sync, resyncEveryMs);
    return () => clearInterval(timer);
  }, [line, state, clock]);

  const value = useMemo(() => ({ line, state, clock }), [line, state, clock]);
  return <Context value={value}>{children}</Context>;
}

export function useServerLine(): ServerLine {
  const value = useContext(Context);
  if (!value) throw new Error('useServerLine outside ServerLineProvider');
  return value;
}
