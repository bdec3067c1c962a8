import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { RosterReport } from '#contracts/roster.ts';

/** What was found in a chosen file; nothing of it is stored yet. */
export interface CheckedFile {
  readonly file: File;
  readonly report: RosterReport;
}

/**
 * Import in two steps: the file goes to the server as a trial, and the same bytes go again once
 * someone has seen what they do.
 */
export function useRosterImport(sittingId: string, onDone: (report: RosterReport) => void) {
  const client = useQueryClient();
  const [checked, setChecked] = useState<CheckedFile>();
  const send = (file: File, dryRun: 'true' | 'false') =>
    call(
      'PUT /api/sittings/:sittingId/roster',
      { params: { sittingId }, query: { dryRun }, body: file },
      { timeoutMs: 60_000 },
    );

  const check = useMutation({
    mutationFn: (file: File) => send(file, 'true'),
    onMutate: () => setChecked(undefined),
    onSuccess: (report, file) => setChecked({ file, report }),
  });
  const confirm = useMutation({
    mutationFn: ({ file }: CheckedFile) => send(file, 'false'),
    onSuccess: (report, { file }) => {
      if (!report.imported) return setChecked({ file, report });
      setChecked(undefined);
      void client.invalidateQueries({ queryKey: ['sitting', sittingId] });
      void client.invalidateQueries({ queryKey: ['sittings'] });
      onDone(report);
    },
    onError: () => void client.invalidateQueries({ queryKey: ['sitting', sittingId] }),
  });
  const forget = () => {
    setChecked(undefined);
    check.reset();
    confirm.reset();
  };
  return { check, confirm, checked, forget } as const;
}
