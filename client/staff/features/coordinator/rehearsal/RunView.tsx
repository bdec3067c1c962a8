import { Button, Stack, Text, Title } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { RehearsalRun } from '#contracts/rehearsing.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Rehearsal.module.css';
import { useRehearsalAction } from './rehearsalQueries.ts';
import { rehearsalTexts } from './rehearsalTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly run: RehearsalRun;
}

/** How far the simulated candidates are, and the way to stop them. */
export function RunView({ sitting, run }: Props) {
  const { run: text } = useText(rehearsalTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const stop = useRehearsalAction(sitting.id, () =>
    call('POST /api/sittings/:sittingId/rehearsal/stop', { params: { sittingId: sitting.id } }),
  );
  const { candidates, arrived, started, finished, answers } = run.counts;
  const running = run.state === 'running';
  return (
    <Stack component="section" gap={12} align="flex-start" aria-label={text.title}>
      <Title order={2}>{text.title}</Title>
      <Text c="dimmed">{text.since(format.time(run.startedAt), run.startedBy)}</Text>
      {run.state === 'brokenOff' && <Notice tone="attention">{text.broken}</Notice>}
      <div className={classes.counts}>
        <Facts
          facts={[
            { term: text.arrived, value: text.of(arrived, candidates) },
            { term: text.started, value: text.of(started, candidates) },
            { term: text.finished, value: text.of(finished, candidates) },
            { term: text.answers, value: format.number(answers) },
          ]}
        />
      </div>
      {stop.error !== null && (
        <Notice tone="attention" role="alert">
          {message(stop.error)}
        </Notice>
      )}
      {running &&
        (run.stopAsked ? (
          <Notice tone="plain" role="status">
            {text.stopping}
          </Notice>
        ) : (
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
            {text.stop}
          </Button>
        ))}
    </Stack>
  );
}
