import { List, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { staffTexts } from '../../../staffTexts.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { countGroups } from '../progress/progressGroup.ts';
import { useProgress } from '../progress/useProgress.ts';
import { sittingTexts } from './sittingTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly onClose: () => void;
}

/** Says who is ready, at this second, and how long the countdown takes. */
export function StartDialog({ sitting, onClose }: Props) {
  const text = useText(sittingTexts).start;
  const notify = useNotify();
  const { units } = useText(staffTexts);
  const format = useFormat();
  const { data } = useProgress(sitting.id);
  const byTwo = sitting.twoPersonStart;
  const shortest = byTwo ? 60 : 3;
  const [lead, setLead] = useState<number | string>(byTwo ? 60 : 10);
  const [tried, setTried] = useState(false);
  const valid = typeof lead === 'number' && Number.isInteger(lead) && lead >= shortest && lead <= 600;

  const start = useSittingAction(
    sitting.id,
    (leadSeconds: number) =>
      call(byTwo ? 'POST /api/sittings/:sittingId/start-proposal' : 'POST /api/sittings/:sittingId/start', {
        params: { sittingId: sitting.id },
        body: { version: sitting.version, leadSeconds },
      }),
    ({ startsAt }) => {
      notify(startsAt === null ? text.proposed : text.done(format.seconds(startsAt)));
      onClose();
    },
  );
  const counts = countGroups(data?.rows ?? []);

  return (
    <StepDialog
      title={byTwo ? text.proposeTitle : text.title}
      submit={byTwo ? text.propose(counts.waiting) : text.submit(counts.waiting)}
      pending={start.isPending}
      error={start.error}
      onSubmit={() => {
        setTried(true);
        if (valid) start.mutate(lead);
      }}
      onClose={onClose}
    >
      <div>
        <Text size="lg" fw={600} role="status">
          {text.ready(counts.waiting, sitting.candidates)}
        </Text>
        <List mt={4}>
          {counts.disconnected > 0 && <List.Item>{text.unconnected(counts.disconnected)}</List.Item>}
          {counts.absent > 0 && <List.Item>{text.absent(counts.absent)}</List.Item>}
        </List>
      </div>
      <Text>
        {byTwo && `${text.second} `}
        {text.fixed(units.minutes(sitting.design.durationMinutes))} {text.late}
      </Text>
      <NumberInput
        data-autofocus
        label={text.lead}
        description={text.leadHint(shortest)}
        min={shortest}
        max={600}
        clampBehavior="none"
        allowDecimal={false}
        maw={280}
        value={lead}
        onChange={setLead}
        error={tried && !valid && text.leadWrong(shortest)}
      />
    </StepDialog>
  );
}
