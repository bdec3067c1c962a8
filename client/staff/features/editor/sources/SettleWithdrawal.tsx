import { Button, Group } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { SourcePage } from '#contracts/sources.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSourceAction } from './useSourceAction.ts';

interface Props {
  readonly source: Pick<SourcePage, 'id' | 'version'>;
  readonly edition: string;
  /** The person asked it, and so does not confirm it. */
  readonly own: boolean;
}

/** An edition somebody wants to withdraw: a colleague confirms that, or it is dropped. */
export function SettleWithdrawal({ source: { id, version }, edition, own }: Props) {
  const { source: text, withdrawal } = useText(sourcesTexts);
  const notify = useNotify();
  const message = useProblemMessage();
  const settle = useSourceAction(
    (act: 'confirm' | 'drop') =>
      call('POST /api/sources/:id/withdrawals', { params: { id }, body: { act, basedOn: version, edition } }),
    ({ editions }) => {
      const isGone = editions.some((one) => one.edition === edition && one.withdrawn !== null);
      notify(isGone ? withdrawal.done(edition) : text.dropped(edition));
    },
  );
  const actions = own ? (['drop'] as const) : (['confirm', 'drop'] as const);
  return (
    <>
      <Group gap={8}>
        {actions.map((act) => (
          <Button
            key={act}
            variant="default"
            size="compact-sm"
            aria-label={`${text[act]}: ${edition}`}
            loading={settle.isPending && settle.variables === act}
            onClick={() => settle.mutate(act)}
          >
            {text[act]}
          </Button>
        ))}
      </Group>
      {settle.error !== null && <span role="alert">{message(settle.error)}</span>}
    </>
  );
}
