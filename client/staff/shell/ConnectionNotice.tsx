import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#client/shared/api.ts';
import { useServerLine } from '../server/ServerLine.tsx';
import { staffTexts } from '../staffTexts.ts';
import { Notice } from '../states/Notice.tsx';
import { useFormat } from '../useFormat.ts';
import { useText } from '../useText.ts';
import classes from './ConnectionNotice.module.css';

const patienceMs = 2_000;

/** Says that the line is lost and how old the data are. It floats, so nothing moves when it comes. */
export function ConnectionNotice() {
  const text = useText(staffTexts).connection;
  const format = useFormat();
  const lostAt = useLostAt();
  const overHttp = useQuery({
    queryKey: ['contact'],
    queryFn: () => call('GET /api/clock', {}, { timeoutMs: 4_000 }),
    enabled: lostAt !== undefined,
    refetchInterval: 5_000,
    retry: false,
    gcTime: 0,
  });

  return (
    <div className={classes.place} role="status">
      {lostAt !== undefined && (
        <Notice tone={overHttp.isSuccess ? 'attention' : 'stopped'}>
          {overHttp.isSuccess ? text.polling : text.offline(format.seconds(lostAt))}
        </Notice>
      )}
    </div>
  );
}

/** When the line was lost (server time); undefined while it is there, and for a hiccup. */
function useLostAt(): number | undefined {
  const { state, clock } = useServerLine();
  const [lostAt, setLostAt] = useState<number>();
  useEffect(() => {
    if (state !== 'lost') return setLostAt(undefined);
    const at = clock.now();
    const timer = setTimeout(() => setLostAt(at), patienceMs);
    return () => clearTimeout(timer);
  }, [state, clock]);
  return lostAt;
}
