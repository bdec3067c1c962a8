import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { RosterColumns, RosterReport } from '#contracts/roster.ts';

interface ChosenFile {
  readonly file: File;
  /** The columns somebody chose; absent: by their names. */
  readonly columns?: RosterColumns;
}

/** What was found in a chosen file; nothing of it is stored yet. */
export interface CheckedFile extends ChosenFile {
  readonly report: RosterReport;
}

/**
 * Import in two steps: the file goes to the server as a trial, and the same bytes go again once
 * someone has seen what they do.
 */
export function useRosterImport(sittingId: string, onDone: (report: RosterReport) => void) {
  const client = useQueryClient();
  const [checked, setChecked] = useState<CheckedFile>();
  const send = ({ file, columns }: ChosenFile, dryRun: 'true' | 'false') =>
    call(
      'PUT /api/sittings/:sittingId/roster',
      {
        params: { sittingId },
        query: { dryRun, ...(columns && { columns: JSON.stringify(columns) }) },
        body: file,
      },
      { timeoutMs: 60_000 },
    );

  const check = useMutation({
    mutationFn: (chosen: ChosenFile) => send(chosen, 'true'),
    onMutate: () => setChecked(undefined),
    onSuccess: (report, chosen) => setChecked({ ...chosen, report }),
  });
  const confirm = useMutation({
    mutationFn: (chosen: CheckedFile) => send(chosen, 'false'),
    onSuccess: (report, chosen) => {
      if (!report.imported) return setChecked({ ...chosen, report });
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
