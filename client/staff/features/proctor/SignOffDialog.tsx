import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { RoomRow, RoomView } from '#contracts/room.ts';
import { useServerNow } from '../../server/useServerNow.ts';
import { StepDialog } from '../../shell/StepDialog.tsx';
import { Notice } from '../../states/Notice.tsx';
import { useNotify } from '../../states/useNotify.ts';
import { useText } from '../../useText.ts';
import { proctorTexts } from './proctorTexts.ts';
import classes from './Room.module.css';
import { useRoomAct } from './useRoomAct.ts';

interface Props {
  readonly view: RoomView;
  readonly onClose: () => void;
}

/** Who waits, works or is paused, as the server counts it. */
function isBusy({ stage, attention }: RoomRow): boolean {
  return ['signedIn', 'ready', 'working', 'paused'].includes(stage) || attention.includes('notAdmitted');
}

/** Signs the room off, after a look at how the day went. */
export function SignOffDialog({ view, onClose }: Props) {
  const text = useText(proctorTexts).signOff;
  const notify = useNotify();
  const now = useServerNow();
  const [remarks, setRemarks] = useState('');
  const { rows, lines } = view;
  const count = (...stages: readonly string[]) => rows.filter(({ stage }) => stages.includes(stage)).length;
  const busy = rows.filter(isBusy).length;
  const { startsAt } = view.sitting;
  const hasBegun = startsAt !== null && now >= startsAt;
  const absent = rows.filter(
    (row) => ['expected', 'absent', 'identified'].includes(row.stage) && !isBusy(row),
  ).length;
  const roomId = view.room.id;

  const sign = useRoomAct(
    roomId,
    () =>
      call('POST /api/rooms/:roomId/sign-off', {
        params: { roomId },
        body: { seq: lines[0]?.seq ?? 0, remarks: remarks.trim() },
      }),
    () => {
      notify(text.done);
      onClose();
    },
  );

  const facts = [
    [text.expected, rows.length],
    [text.present, rows.length - absent],
    [text.absent, absent],
    [text.finished, count('finished')],
    [text.working, busy],
    [text.irregularities, lines.filter(({ kind }) => kind === 'irregularity').length],
  ] as const;

  return (
    <StepDialog
      title={text.title(view.room.name)}
      submit={text.submit}
      pending={sign.isPending}
      error={sign.error}
      onSubmit={() => {
        if (busy === 0 && hasBegun) sign.mutate(undefined);
      }}
      onClose={onClose}
    >
      <dl className={classes.summary}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(busy > 0 || !hasBegun) && (
        <Notice tone="attention">{hasBegun ? text.stillWorking : text.notBegun}</Notice>
      )}
      <Text>{text.about}</Text>
      <Textarea
        size="md"
        label={text.remarks}
        rows={3}
        maxLength={2_000}
        value={remarks}
        onChange={(event) => setRemarks(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
