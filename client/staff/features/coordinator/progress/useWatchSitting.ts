import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SittingId } from '#contracts/ids.ts';
import type { Progress } from '#contracts/progress.ts';
import { useServerLine } from '../../../server/ServerLine.tsx';
import { mergeProgress } from './mergeProgress.ts';
import { progressKey } from './progressQuery.ts';

/**
 * Subscribes to one sitting and keeps its progress up to date from the pushes. After a gap, and each
 * time the line comes back, the whole picture is asked for again.
 */
export function useWatchSitting(sittingId: string): void {
  const { line } = useServerLine();
  const client = useQueryClient();

  useEffect(() => {
    if (!line) return;
    const key = progressKey(sittingId);
    // A reply to `watch` replaces what we had: after a restart the server counts versions anew.
    const watch = () =>
      void line
        .ask('sitting:watch', { sittingId: sittingId as SittingId })
        .then((progress) => client.setQueryData<Progress>(key, progress))
        .catch(() => {});

    const stops = [
      line.on('sitting:progress', (delta) => {
        const current = client.getQueryData<Progress>(key);
        if (delta.sittingId !== sittingId || !current) return;
        const merged = mergeProgress(current, delta);
        if (merged) client.setQueryData<Progress>(key, merged);
        else watch();
      }),
      line.on('sitting:changed', (push) => {
        if (push.sittingId !== sittingId) return;
        void client.invalidateQueries({ queryKey: ['sitting', sittingId] });
        void client.invalidateQueries({ queryKey: ['sittings'] });
      }),
      line.onState((state) => {
        if (state !== 'connected') return;
        watch();
        void client.invalidateQueries({ queryKey: ['sitting', sittingId, 'view'] });
      }),
    ];
    if (line.state === 'connected') watch();
    return () => {
      for (const stop of stops) stop();
    };
  }, [line, sittingId, client]);
}
