import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { RoomRow, RoomView } from '#contracts/room.ts';
import { StepDialog } from '../../shell/StepDialog.tsx';
import { useNotify } from '../../states/useNotify.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import { useRoomAct } from './useRoomAct.ts';

interface Props {
  readonly view: RoomView;
  /** Null: everyone in the room. */
  readonly rows: readonly RoomRow[] | null;
  readonly onClose: () => void;
}

/** A message to one, some or all candidates of the room. */
export function MessageDialog({ view, rows, onClose }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.message;
  const notify = useNotify();
  const [messageId] = useState(newId);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const roomId = view.room.id;
  const whom =
    rows === null
      ? text.everyone(view.rows.length)
      : rows.length === 1
        ? rows[0]!.name
        : texts.candidates(rows.length);

  const send = useRoomAct(
    roomId,
    () =>
      call('POST /api/rooms/:roomId/messages', {
        params: { roomId },
        body: { messageId, attemptIds: rows?.map(({ attemptId }) => attemptId) ?? null, text: words.trim() },
      }),
    () => {
      notify(text.done);
      onClose();
    },
  );

  return (
    <StepDialog
      title={text.title(whom)}
      submit={text.submit(rows?.length ?? view.rows.length)}
      pending={send.isPending}
      error={send.error}
      onSubmit={() => {
        setTried(true);
        if (words.trim() !== '') send.mutate(undefined);
      }}
      onClose={onClose}
    >
      <Text>{text.about}</Text>
      <Textarea
        data-autofocus
        size="md"
        label={text.words}
        rows={3}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={tried && words.trim() === '' && text.wordsMissing}
      />
    </StepDialog>
  );
}
