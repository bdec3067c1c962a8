import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { CutRoom, Rehearsal, RehearsalRun } from '#contracts/rehearsing.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { roomsQuery } from '../rooms/roomQueries.ts';
import { BoundedNumber } from './BoundedNumber.tsx';
import classes from './Rehearsal.module.css';
import { useRehearsalAction } from './rehearsalQueries.ts';
import { rehearsalTexts } from './rehearsalTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly run: RehearsalRun;
}

const bounds = { least: 5, most: 600 };

/** Takes the network of one room away, and says what cannot be practised here. */
export function DrillForm({ sitting, run }: Props) {
  const { drill: text } = useText(rehearsalTexts);
  const format = useFormat();
  const notify = useNotify();
  const message = useProblemMessage();
  const { data } = useQuery(roomsQuery(sitting.id));
  const rooms = data?.rooms.filter(({ kind }) => kind === 'supervised') ?? [];
  const [chosen, setChosen] = useState<string>();
  const [seconds, setSeconds] = useState<string | number>(60);
  const [tried, setTried] = useState(false);
  const room = rooms.find(({ id }) => id === chosen) ?? rooms[0];
  const valid =
    Number.isInteger(seconds) && Number(seconds) >= bounds.least && Number(seconds) <= bounds.most;
  const cut = useRehearsalAction(
    sitting.id,
    (body: CutRoom): Promise<Rehearsal> =>
      call('POST /api/sittings/:sittingId/rehearsal/cut', { params: { sittingId: sitting.id }, body }),
    () => notify(text.begun(room?.name ?? '')),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (room === undefined || !valid || cut.isPending) return;
    cut.mutate({ cutId: crypto.randomUUID(), roomId: room.id, seconds: Number(seconds) });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16} align="flex-start">
        <Title order={2}>{text.title}</Title>
        <Text className={classes.prose}>{text.body}</Text>
        {rooms.length === 0 ? (
          <Notice tone="plain">{text.none}</Notice>
        ) : (
          <>
            <div className={classes.fields}>
              <NativeSelect
                label={text.room}
                value={room?.id ?? ''}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={rooms.map(({ id, name, institute }) => ({ value: id, label: `${institute}, ${name}` }))}
              />
              <BoundedNumber
                label={text.seconds}
                value={seconds}
                onChange={setSeconds}
                {...bounds}
                wrong={tried && !valid && text.secondsWrong}
              />
            </div>
            {cut.error !== null && (
              <Notice tone="attention" role="alert">
                {message(cut.error)}
              </Notice>
            )}
            <Button type="submit" variant="default" loading={cut.isPending}>
              {text.submit}
            </Button>
          </>
        )}
        {run.cuts.length > 0 && (
          <ul className={classes.list}>
            {run.cuts.map((one) => (
              <li key={one.cutId}>{text.done(one.room, one.seconds, format.seconds(one.askedAt))}</li>
            ))}
          </ul>
        )}
        <Text className={classes.prose}>{text.server}</Text>
      </Stack>
    </form>
  );
}
