import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { importsQuery } from './importQueries.ts';

/** As large as the server takes them. */
const pieceBytes = 1024 * 1024;

/** Sends a file piece by piece; the server begins to read with the last one. */
export function useSendFile(onSent: (importId: string) => void) {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: async ({ file, source }: { readonly file: File; readonly source: string }) => {
      setSent(0);
      const job = await call('POST /api/imports', {
        body: { fileName: file.name.slice(0, 200), source, bytes: file.size },
      });
      for (let number = 0; number * pieceBytes < file.size; number++) {
        const piece = file.slice(number * pieceBytes, (number + 1) * pieceBytes, 'application/octet-stream');
        await call(
          'PUT /api/imports/:importId/pieces/:number',
          { params: { importId: job.id, number: String(number) }, body: piece },
          { timeoutMs: 60_000 },
        );
        setSent(Math.min(1, ((number + 1) * pieceBytes) / file.size));
      }
      return job.id;
    },
    onSuccess: onSent,
    onSettled: () => void client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  return { send, sent } as const;
}
