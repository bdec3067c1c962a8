import { Button, Group } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { RoomView } from '#contracts/room.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { useServerNow } from '../../server/useServerNow.ts';
import { Notice } from '../../states/Notice.tsx';
import { useNotify } from '../../states/useNotify.ts';
import { useText } from '../../useText.ts';
import { ActionResult } from './ActionResult.tsx';
import { proctorTexts } from './proctorTexts.ts';
import { isShown, type Undoable } from './undoing.ts';
import { useRoomAct } from './useRoomAct.ts';
import type { Undo } from './useUndo.ts';

interface Props {
  readonly view: RoomView;
  /** The one end this is about: another end has a bar of its own. */
  readonly end: Undoable;
  readonly undo: Undo;
  readonly disabled: boolean;
}

/** Takes back an end given by mistake, with the time it took, and says for whom it could not. It goes by itself. */
export function UndoBar({ view, end, undo: { ask, forget }, disabled }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.undo;
  const message = useProblemMessage();
  const notify = useNotify();
  const now = useServerNow();
  const { attemptIds, until, actionId } = end;
  const roomId = view.room.id;
  const reopen = useRoomAct(
    roomId,
    () =>
      call('POST /api/rooms/:roomId/actions', {
        params: { roomId },
        body: {
          actionId,
          attemptIds: [...attemptIds],
          action: { kind: 'reopen', compensate: true, minutes: 0 },
          reason: { category: 'mistake', text: text.why },
        },
      }),
    ({ notDone }) => {
      if (notDone.length > 0) return;
      notify(text.done);
      forget(actionId);
    },
  );
  const send = () => {
    ask(actionId);
    reopen.mutate(undefined);
  };
  if (reopen.data !== undefined && reopen.data.notDone.length > 0) {
    return (
      <ActionResult
        title={text.action}
        rows={view.rows}
        report={reopen.data}
        onRetry={send}
        onClose={() => forget(actionId)}
      />
    );
  }
  if (!isShown(end, now)) return null;
  const one = view.rows.find(({ attemptId }) => attemptIds.length === 1 && attemptId === attemptIds[0]);
  const who = one?.name ?? texts.candidates(attemptIds.length);
  return (
    <Notice
      tone="attention"
      action={
        <Group gap={8}>
          <Button size="md" loading={reopen.isPending} disabled={disabled} onClick={send}>
            {text.action}
          </Button>
          {reopen.error !== null && (
            <Button size="md" variant="default" onClick={() => forget(actionId)}>
              {texts.dialog.close}
            </Button>
          )}
        </Group>
      }
    >
      {reopen.error !== null ? (
        <span role="alert">
          {text.failed(who)} {message(reopen.error)}
        </span>
      ) : end.asked ? (
        text.asked(who)
      ) : (
        text.said(who, Math.ceil((until - now) / 1000))
      )}
    </Notice>
  );
}
