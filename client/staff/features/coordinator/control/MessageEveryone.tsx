import { Select, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LineLost } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { roomsQuery } from '../rooms/roomQueries.ts';
import { type Addressees, addresseesOf } from './addresseesOf.ts';
import { controlTexts } from './controlTexts.ts';
import { sendTo } from './sendTo.ts';

interface Props {
  readonly sittingId: string;
  readonly onClose: () => void;
}

/** A message to everyone, an institute or a room: says how many get it, and what to do where it did not arrive. */
export function MessageEveryone({ sittingId, onClose }: Props) {
  const text = useText(controlTexts).message;
  const notify = useNotify();
  const plan = useQuery({ ...roomsQuery(sittingId), staleTime: 0 });
  const [messageId] = useState(newId);
  const [chosen, setChosen] = useState<string>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const choices = plan.data === undefined ? [] : addresseesOf(plan.data);
  const to = choices.find(({ key }) => key === chosen) ?? choices[0];
  const nameOf = ({ to: whom, count }: Addressees) =>
    whom.kind === 'everyone'
      ? text.everyone(count)
      : whom.kind === 'institute'
        ? text.institute(whom.institute, count)
        : text.room(whom.room.institute, whom.room.name, count);

  const send = useMutation({
    mutationFn: (whom: Addressees) => sendTo(sittingId, whom, { messageId, text: words.trim() }),
    onSuccess: ({ candidates, roomsMissed, roomsSignedOff }) => {
      if (roomsMissed > 0) return;
      notify(text.done(candidates, roomsSignedOff));
      onClose();
    },
  });
  // Once it may have arrived it is one message: to others, or with other words, it would be another.
  const isSent = send.data !== undefined || send.error instanceof LineLost;
  const missed = send.data?.roomsMissed ?? 0;

  return (
    <StepDialog
      title={text.title}
      submit={isSent ? text.again : text.submit(to?.count ?? 0)}
      pending={send.isPending}
      reading={plan.isPending}
      error={send.error ?? plan.error}
      onSubmit={() => {
        setTried(true);
        if (words.trim() !== '' && to !== undefined) send.mutate(to);
      }}
      onClose={onClose}
    >
      <Text>{text.about}</Text>
      {plan.data !== undefined && choices.length === 0 && <Notice tone="attention">{text.noRooms}</Notice>}
      <Select
        label={text.whom}
        size="md"
        data={choices.map((choice) => ({ value: choice.key, label: nameOf(choice) }))}
        value={to?.key ?? null}
        onChange={(key) => setChosen(key ?? undefined)}
        allowDeselect={false}
        searchable={choices.length > 12}
        disabled={isSent || send.isPending || choices.length === 0}
      />
      <Textarea
        data-autofocus
        size="md"
        label={text.words}
        rows={3}
        maxLength={500}
        value={words}
        readOnly={isSent || send.isPending}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={tried && words.trim() === '' && text.wordsMissing}
      />
      {to !== undefined && (
        <Text role="status" fw={600}>
          {text.affects(to.count)}
        </Text>
      )}
      {to !== undefined && to.without > 0 && <Notice tone="attention">{text.without(to.without)}</Notice>}
      {missed > 0 && (
        <Notice tone="attention" role="alert">
          {text.missed(missed)}
        </Notice>
      )}
    </StepDialog>
  );
}
