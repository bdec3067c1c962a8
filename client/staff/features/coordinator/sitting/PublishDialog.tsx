import { Text } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { sittingTexts } from './sittingTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly onClose: () => void;
}

/** Says what freezes before it does. */
export function PublishDialog({ sitting, onClose }: Props) {
  const text = useText(sittingTexts).publish;
  const notify = useNotify();
  const format = useFormat();
  const { id, version, candidates, design, release } = sitting;
  const publish = useSittingAction(
    id,
    () => call('POST /api/sittings/:sittingId/publish', { params: { sittingId: id }, body: { version } }),
    (published) => {
      notify(text.done(published.candidates));
      onClose();
    },
  );
  return (
    <StepDialog
      title={text.title}
      submit={text.submit(candidates)}
      pending={publish.isPending}
      error={publish.error}
      onSubmit={() => publish.mutate(undefined)}
      onClose={onClose}
    >
      <div>
        <Text>{text.intro(candidates)}</Text>
        <ul>
          {text.frozen(format.name(design.name), release.name, release.hash.slice(0, 12)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Text>{text.codes}</Text>
      </div>
      <Text fw={600}>{text.warning}</Text>
    </StepDialog>
  );
}
