import { Button } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import type { RoomView } from '#contracts/room.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { useServerNow } from '../../server/useServerNow.ts';
import { Notice } from '../../states/Notice.tsx';
import { useNotify } from '../../states/useNotify.ts';
import { useText } from '../../useText.ts';
import { ActionResult } from './ActionResult.tsx';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { useRoomAct } from './useRoomAct.ts';
import type { Undo } from './useUndo.ts';

interface Props {
  readonly view: RoomView;
  readonly undo: Undo;
  readonly disabled: boolean;
}

/** Takes back an end given by mistake, with the time it took, and says for whom it could not. It goes by itself. */
export function UndoBar({ view, undo: { undoable, forget }, disabled }: Props) {
  const text = useText(proctorTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const now = useServerNow();
  const roomId = view.room.id;
  const reopen = useRoomAct(
    roomId,
    ({ actionId, attemptIds }: NonNullable<Undo['undoable']>) =>
      call('POST /api/rooms/:roomId/actions', {
        params: { roomId },
        body: {
          actionId,
          attemptIds: [...attemptIds],
          action: { kind: 'reopen', compensate: true, minutes: 0 },
          reason: { category: 'mistake', text: text.undo.why },
        },
      }),
    ({ notDone }) => {
      if (notDone.length > 0) return;
      notify(text.undo.done);
      forget();
    },
  );
  if (undoable === undefined) return null;
  const { attemptIds, until } = undoable;
  if (reopen.data !== undefined && reopen.data.notDone.length > 0) {
    return (
      <ActionResult
        title={text.undo.action}
        rows={view.rows}
        report={reopen.data}
        onRetry={() => reopen.mutate(undoable)}
        onClose={() => {
          forget();
          reopen.reset();
        }}
      />
    );
  }
  if (now > until) return null;
  const one = view.rows.find(({ attemptId }) => attemptIds.length === 1 && attemptId === attemptIds[0]);
  return (
    <div className={classes.undo}>
      <Notice
        tone="attention"
        action={
          <Button
            size="md"
            loading={reopen.isPending}
            disabled={disabled}
            onClick={() => reopen.mutate(undoable)}
          >
            {text.undo.action}
          </Button>
        }
      >
        {reopen.error === null
          ? text.undo.said(one?.name ?? text.candidates(attemptIds.length), Math.ceil((until - now) / 1000))
          : message(reopen.error)}
      </Notice>
    </div>
  );
}
