import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { ProgressRow } from '#contracts/progress.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { staffTexts } from '../../../staffTexts.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useSittingAction } from '../data/useSittingAction.ts';
import { countGroups } from '../progress/progressGroup.ts';
import { useProgress } from '../progress/useProgress.ts';
import { periodOf } from '../sittings/periodOf.ts';
import { isReason, ReasonField } from './ReasonField.tsx';
import { sittingTexts } from './sittingTexts.ts';

interface Props {
  readonly sitting: Sitting;
  /** Absent: everyone. */
  readonly candidate?: ProgressRow;
  readonly onClose: () => void;
}

/** More time for everyone who has not finished, or for one candidate, with a reason. */
export function ExtendDialog({ sitting, candidate, onClose }: Props) {
  const text = useText(sittingTexts).extendDialog;
  const notify = useNotify();
  const { units } = useText(staffTexts);
  const format = useFormat();
  const unfinished = useUnfinished(sitting);
  const [minutes, setMinutes] = useState<number | string>(10);
  // One id for as long as the dialog is open: pressed twice, or sent again after a lost answer, time is given once.
  const [extensionId] = useState(newId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const valid = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 120;
  const given = units.minutes(valid ? minutes : 0);

  const extend = useSittingAction(
    sitting.id,
    (extra: number) =>
      call('POST /api/sittings/:sittingId/extend', {
        params: { sittingId: sitting.id },
        body: {
          extensionId,
          version: sitting.version,
          minutes: extra,
          attemptId: candidate?.attemptId ?? null,
          reason: reason.trim(),
        },
      }),
    () => {
      notify(text.done(given));
      onClose();
    },
  );

  return (
    <StepDialog
      title={candidate ? text.titleOne(candidate.name) : text.titleAll}
      submit={candidate ? text.submitOne(given) : text.submitAll(given, unfinished)}
      pending={extend.isPending}
      error={extend.error}
      onSubmit={() => {
        setTried(true);
        if (valid && isReason(reason)) extend.mutate(minutes);
      }}
      onClose={onClose}
    >
      <Text>
        {candidate
          ? text.affectsOne(
              candidate.number,
              candidate.endsAt ? format.seconds(candidate.endsAt) : text.noEnd,
            )
          : text.affectsAll(unfinished)}
        {!candidate &&
          periodOf(sitting) !== undefined &&
          ` ${sitting.startKind === 'slots' ? text.laterSlots : text.lastStartMoves}`}
      </Text>
      <NumberInput
        data-autofocus
        label={text.minutes}
        min={1}
        max={120}
        clampBehavior="none"
        allowDecimal={false}
        maw={280}
        value={minutes}
        onChange={setMinutes}
        error={tried && !valid && text.minutesWrong}
      />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
    </StepDialog>
  );
}

function useUnfinished(sitting: Sitting): number {
  const { data } = useProgress(sitting.id);
  return data ? data.rows.length - countGroups(data.rows).finished : sitting.candidates;
}
