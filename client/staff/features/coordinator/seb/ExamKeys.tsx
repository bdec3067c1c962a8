import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { ExamKey } from '#contracts/seb.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import records from '../records/Records.module.css';
import { ExamKeyForm } from './ExamKeyForm.tsx';
import classes from './Seb.module.css';
import { sebQuery } from './sebQueries.ts';
import { sebTexts } from './sebTexts.ts';

interface Props {
  readonly sittingId: string;
  readonly keys: readonly ExamKey[];
  readonly mayChange: boolean;
}

/** The Browser Exam Keys that count in this sitting. */
export function ExamKeys({ sittingId, keys, mayChange }: Props) {
  const text = useText(sebTexts).keys;
  const format = useFormat();
  const notify = useNotify();
  const message = useProblemMessage();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (keyId: string) =>
      call('DELETE /api/sittings/:sittingId/seb/exam-keys/:keyId', { params: { sittingId, keyId } }),
    onSuccess: () => {
      notify(text.removed);
      return client.invalidateQueries({ queryKey: sebQuery(sittingId).queryKey });
    },
  });
  return (
    <>
      <Text className={classes.prose}>{text.intro}</Text>
      {remove.error !== null && (
        <Notice tone="attention" role="alert">
          {message(remove.error)}
        </Notice>
      )}
      {keys.length === 0 ? (
        <Text mb={12}>{text.none}</Text>
      ) : (
        <table className={records.records} aria-label={text.title}>
          <thead>
            <tr>
              {Object.entries(text.columns).map(([id, header]) => (
                <th key={id} scope="col">
                  {header}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {keys.map(({ id, platform, version, key, addedAt, addedBy }) => (
              <tr key={id}>
                <td data-label={text.columns.platform}>{text.platforms[platform]}</td>
                <td data-label={text.columns.version}>{version}</td>
                <td data-label={text.columns.key} className={classes.key}>
                  <code>{key}</code>
                </td>
                <td data-label={text.columns.added}>
                  {addedBy}, {format.date(addedAt)}
                </td>
                <td>
                  {mayChange && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={text.remove(`${text.platforms[platform]} ${version}`)}
                      onClick={() => remove.mutate(id)}
                    >
                      <IconTrash size={16} stroke={1.75} aria-hidden="true" />
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange && <ExamKeyForm sittingId={sittingId} />}
    </>
  );
}
