import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { SourcePage } from '#contracts/sources.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSourceAction } from './useSourceAction.ts';

interface Props {
  readonly source: Pick<SourcePage, 'id' | 'version'>;
  readonly edition: string;
  readonly onClose: () => void;
}

/** Asks to take back an edition that was recorded wrongly; a colleague confirms. */
export function WithdrawDialog({ source: { id, version }, edition, onClose }: Props) {
  const { withdrawal: text } = useText(sourcesTexts);
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  const withdraw = useSourceAction(
    () =>
      call('POST /api/sources/:id/withdrawals', {
        params: { id },
        body: { act: 'ask', basedOn: version, edition, reason: reason.trim() },
      }),
    () => {
      notify(text.askedFor(edition));
      onClose();
    },
  );
  return (
    <StepDialog
      title={text.title(edition)}
      submit={text.submit}
      pending={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!short) withdraw.mutate(undefined);
      }}
    >
      <p style={{ margin: 0 }}>{text.body}</p>
      <Textarea
        data-autofocus
        label={text.reason}
        rows={2}
        maxLength={2000}
        value={reason}
        error={tried && short && text.short}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
