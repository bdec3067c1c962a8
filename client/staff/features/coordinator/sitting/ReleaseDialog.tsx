import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { resultsQuery } from '../data/sittingQueries.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { sittingTexts } from './sittingTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly onClose: () => void;
}

/** Lets candidates see their feedback: names how many that are. */
export function ReleaseDialog({ sitting, onClose }: Props) {
  const text = useText(sittingTexts).releaseDialog;
  const notify = useNotify();
  const { data } = useQuery(resultsQuery(sitting.id));
  const withResult = data?.rows.filter(({ theta }) => theta !== null).length;
  const release = useSittingAction(
    sitting.id,
    () =>
      call('POST /api/sittings/:sittingId/release', {
        params: { sittingId: sitting.id },
        body: { version: sitting.version },
      }),
    () => {
      notify(text.done(withResult ?? 0));
      onClose();
    },
  );
  return (
    <StepDialog
      title={text.title}
      submit={text.submit(withResult ?? sitting.candidates)}
      pending={release.isPending}
      error={release.error}
      onSubmit={() => release.mutate(undefined)}
      onClose={onClose}
    >
      <Text role="status" fw={600}>
        {withResult === undefined ? text.counting : text.affects(withResult, sitting.candidates)}
      </Text>
      <Text>{text.warning}</Text>
    </StepDialog>
  );
}
