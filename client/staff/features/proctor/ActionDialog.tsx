import { Checkbox, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { ActionReport, ActOnCandidates, RoomActionKind, RoomRow, RoomView } from '#contracts/room.ts';
import { StepDialog } from '../../shell/StepDialog.tsx';
import { useNotify } from '../../states/useNotify.ts';
import { useText } from '../../useText.ts';
import { ActionResult } from './ActionResult.tsx';
import { type ActionChoice, actionOf, minutesOf, plainChoice } from './actionOf.ts';
import { proctorTexts } from './proctorTexts.ts';
import { asksReason, isReason, ReasonFields, type RoomReasonDraft } from './ReasonFields.tsx';
import { useRoomAct } from './useRoomAct.ts';
import { Whom } from './Whom.tsx';

interface Props {
  readonly view: RoomView;
  readonly kind: RoomActionKind;
  readonly rows: readonly RoomRow[];
  readonly onActed: (command: ActOnCandidates, report: ActionReport) => void;
  readonly onClose: () => void;
}

/** Asks what an action needs to know, says for how many it is done, and for whom it was not. */
export function ActionDialog({ view, kind, rows, onActed, onClose }: Props) {
  const texts = useText(proctorTexts);
  const text = texts.dialog;
  const notify = useNotify();
  // One id for as long as the dialog is open: sent again after a lost answer, it is done once.
  const [actionId] = useState(newId);
  const [choice, setChoice] = useState<ActionChoice>(plainChoice);
  const [reason, setReason] = useState<RoomReasonDraft>({ category: null, text: '' });
  const [tried, setTried] = useState(false);
  const who = rows.length === 1 ? rows[0]!.name : texts.candidates(rows.length);
  const title = text.title[kind](who);
  const needsReason = asksReason(kind, choice);
  const action = actionOf(kind, choice, rows);
  const roomId = view.room.id;

  const act = useRoomAct(
    roomId,
    async (command: ActOnCandidates) => ({
      command,
      report: await call('POST /api/rooms/:roomId/actions', { params: { roomId }, body: command }),
    }),
    ({ command, report }) => {
      onActed(command, report);
      if (report.notDone.length > 0) return;
      notify(text.result(report.done.length));
      onClose();
    },
  );
  if (act.data) {
    const { command, report } = act.data;
    const retry = () => act.mutate(command);
    return <ActionResult title={title} rows={rows} report={report} onRetry={retry} onClose={onClose} />;
  }

  const submit = () => {
    setTried(true);
    if (action === undefined || (needsReason && !isReason(reason))) return;
    const given = reason.category === null ? null : { category: reason.category, text: reason.text.trim() };
    const attemptIds = rows.map(({ attemptId }) => attemptId);
    act.mutate({ actionId, attemptIds, action, reason: given });
  };

  return (
    <StepDialog
      title={title}
      submit={title}
      pending={act.isPending}
      error={act.error}
      danger={kind === 'terminate'}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{text.about[kind]}</Text>
      <Whom rows={rows} identity={kind === 'identify'} />
      {kind === 'admit' && (
        <Checkbox
          label={text.override}
          checked={choice.override}
          onChange={(event) => setChoice({ ...choice, override: event.currentTarget.checked })}
        />
      )}
      {kind === 'addTime' && (
        <Radio.Group
          label={text.because}
          value={choice.because}
          onChange={(because) => setChoice({ ...choice, because: because as ActionChoice['because'] })}
        >
          <Stack gap={8} mt={4}>
            <Radio value="incident" label={text.becauses.incident} />
            <Radio value="accommodation" label={text.becauses.accommodation} />
          </Stack>
        </Radio.Group>
      )}
      {(kind === 'addTime' || kind === 'reopen') && (
        <NumberInput
          label={kind === 'reopen' ? text.extraMinutes : text.minutes}
          min={minutesOf(kind, choice.because)[0]}
          max={minutesOf(kind, choice.because)[1]}
          clampBehavior="none"
          allowDecimal={false}
          maw={280}
          value={kind === 'reopen' ? choice.extraMinutes : choice.minutes}
          onChange={(value) =>
            setChoice(kind === 'reopen' ? { ...choice, extraMinutes: value } : { ...choice, minutes: value })
          }
          error={tried && action === undefined && text.minutesWrong(...minutesOf(kind, choice.because))}
        />
      )}
      {(kind === 'continue' || kind === 'reopen') && (
        <Checkbox
          label={text.compensate}
          checked={choice.compensate}
          onChange={(event) => setChoice({ ...choice, compensate: event.currentTarget.checked })}
        />
      )}
      {needsReason && <ReasonFields value={reason} onChange={setReason} tried={tried} />}
    </StepDialog>
  );
}
