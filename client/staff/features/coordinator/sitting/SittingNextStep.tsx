import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Sitting } from '#contracts/sitting.ts';
import { useInstitute } from '../../../session/useInstitute.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { countGroups } from '../progress/progressGroup.ts';
import { useProgress } from '../progress/useProgress.ts';
import { periodOf } from '../sittings/periodOf.ts';
import { nextAction } from './nextAction.ts';
import { sittingTexts } from './sittingTexts.ts';
import type { SittingDialog } from './useSittingContext.ts';

interface Props {
  readonly sitting: Sitting;
  readonly onStep: (dialog: SittingDialog) => void;
}

/**
 * The one thing to do next, always at the same place. While people are working, closing is possible
 * but not advised: the button is quiet until everyone has finished. A start that was proposed waits
 * in the control room, and is not given beside it.
 */
export function SittingNextStep({ sitting, onStep }: Props) {
  const text = useText(sittingTexts);
  const format = useFormat();
  const institute = useInstitute();
  const working = useWorking(sitting);
  const action = nextAction(sitting);
  if (action === undefined) return <Text c="dimmed">{text.header.done}</Text>;
  const period = periodOf(sitting);
  if (action === 'start' && period !== undefined) {
    return <Text c="dimmed">{text.header.opensByItself(format.dateTime(period.from))}</Text>;
  }
  if (action === 'importRoster') {
    return (
      <Button component={Link} to={`/sittings/${sitting.id}/roster`}>
        {text.actions[action]}
      </Button>
    );
  }
  if (institute !== null) return <Text c="dimmed">{text.header.national(text.actions[action])}</Text>;
  if (action === 'start' && sitting.startProposal !== null) {
    return (
      <Button component={Link} to={`/sittings/${sitting.id}/control`} variant="default">
        {text.header.proposed}
      </Button>
    );
  }
  return (
    <Button variant={action === 'close' && working ? 'default' : 'filled'} onClick={() => onStep(action)}>
      {text.actions[action]}
    </Button>
  );
}

function useWorking(sitting: Sitting): boolean {
  const { data } = useProgress(sitting.id, sitting.state === 'open');
  if (!data) return true;
  const { working, paused, waiting, disconnected } = countGroups(data.rows);
  return working + paused + waiting + disconnected > 0;
}
