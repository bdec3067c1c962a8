import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '#client/shared/api.ts';
import { useLanguage } from '#client/shared/language.ts';
import type { Room } from '#contracts/room.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { downloadFile } from '../../../csv/downloadFile.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useText } from '../../../useText.ts';
import classes from './Rooms.module.css';
import { roomsTexts } from './roomsTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly room: Room;
  readonly taken: number;
}

/** What is printed for one room. Codes exist from publication on. */
export function RoomDocuments({ sitting, room, taken }: Props) {
  const text = useText(roomsTexts).documents;
  const message = useProblemMessage();
  const language = useLanguage();
  const input = { params: { sittingId: sitting.id, roomId: room.id }, query: { language } };
  const slowly = { timeoutMs: 120_000 };
  const letters = useMutation({
    mutationFn: () => call('GET /api/sittings/:sittingId/rooms/:roomId/letters', input, slowly),
    onSuccess: (file) => downloadFile(nameOf(text.letters, room), file),
  });
  const list = useMutation({
    mutationFn: () => call('GET /api/sittings/:sittingId/rooms/:roomId/list', input, slowly),
    onSuccess: (file) => downloadFile(nameOf(text.list, room), file),
  });
  const error = letters.error ?? list.error;
  if (taken === 0) return '–';
  return (
    <>
      <Group gap={4}>
        {sitting.state !== 'draft' && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={letters.isPending}
            aria-label={`${text.letters}: ${room.name}, ${room.institute}`}
            onClick={() => letters.mutate()}
          >
            {text.letters}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          loading={list.isPending}
          aria-label={`${text.list}: ${room.name}, ${room.institute}`}
          onClick={() => list.mutate()}
        >
          {text.list}
        </Button>
      </Group>
      {error && (
        <p role="alert" className={classes.attention}>
          {message(error)}
        </p>
      )}
    </>
  );
}

function nameOf(what: string, { name, institute }: Room): string {
  return `${`${what} ${institute} ${name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;
}
