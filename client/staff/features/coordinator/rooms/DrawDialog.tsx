import { Button, Group, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Draw, DrawRules, RoomPlan } from '#contracts/planning.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import classes from './Rooms.module.css';
import { usePlanAction } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';

interface Props {
  readonly sittingId: string;
  readonly plan: RoomPlan;
  readonly onClose: () => void;
}

/** Looks at a draw first; only what was looked at is carried out. */
export function DrawDialog({ sittingId, plan, onClose }: Props) {
  const text = useText(roomsTexts).draw;
  const notify = useNotify();
  const message = useProblemMessage();
  const [rules, setRules] = useState<DrawRules>(
    plan.draws[0]?.rules ?? { share: 20, accommodations: 'drawn' },
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const redo = plan.draws.length > 0;
  const fits = Number.isInteger(rules.share) && rules.share >= 1 && rules.share <= 100;

  const preview = useMutation({
    mutationFn: () =>
      call('POST /api/sittings/:sittingId/draw/preview', {
        params: { sittingId },
        body: { rules, seed: null },
      }),
  });
  const carryOut = usePlanAction(
    sittingId,
    ({ seed, rules: drawn }: Draw) =>
      call('POST /api/sittings/:sittingId/draw', {
        params: { sittingId },
        body: { version: plan.version, rules: drawn, seed, reason: redo ? reason.trim() : null },
      }),
    (_plan, { supervised }) => {
      notify(text.done(supervised.length));
      onClose();
    },
  );
  const change = (patch: Partial<DrawRules>) => {
    setRules((before) => ({ ...before, ...patch }));
    preview.reset();
  };
  const look = () => {
    setTried(true);
    if (fits) preview.mutate();
  };
  const draw = preview.data;
  const reasonFits = !redo || reason.trim().length >= 3;

  return (
    <StepDialog
      title={text.title}
      submit={draw ? text.submit(plan.candidates.length) : text.preview}
      pending={carryOut.isPending}
      reading={preview.isPending}
      error={carryOut.error}
      onSubmit={() => {
        setTried(true);
        if (draw === undefined) look();
        else if (reasonFits) carryOut.mutate(draw);
      }}
      onClose={onClose}
    >
      <Text>{text.intro}</Text>
      <NumberInput
        data-autofocus
        label={text.share}
        min={1}
        max={100}
        clampBehavior="none"
        allowDecimal={false}
        maw={280}
        value={rules.share}
        onChange={(value) => change({ share: Number(value) })}
        error={tried && !fits && text.shareWrong}
      />
      <Radio.Group
        label={text.accommodations}
        value={rules.accommodations}
        onChange={(value) => change({ accommodations: value as DrawRules['accommodations'] })}
      >
        <Stack gap={6} mt={4}>
          {(['drawn', 'supervised', 'home'] as const).map((value) => (
            <Radio key={value} value={value} label={text.accommodationChoices[value]} />
          ))}
        </Stack>
      </Radio.Group>
      {preview.error && (
        <Notice tone="attention" role="alert">
          {message(preview.error)}
        </Notice>
      )}
      {draw && (
        <Notice tone={draw.short.length > 0 ? 'attention' : 'plain'} role="status">
          <Text fw={600}>{text.result(draw.supervised.length, plan.candidates.length)}</Text>
          <Text className={classes.seed}>{text.seed(draw.seed)}</Text>
          {draw.short.map(({ institute, wanted, places }) => (
            <Text key={institute}>{text.short(institute, wanted, places)}</Text>
          ))}
        </Notice>
      )}
      {draw && (
        <Group gap={8}>
          <Button variant="default" onClick={look} loading={preview.isPending}>
            {text.again}
          </Button>
        </Group>
      )}
      {draw && redo && (
        <Textarea
          label={text.reason}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && !reasonFits && text.reasonShort}
        />
      )}
      {draw && <Text fw={600}>{text.warning}</Text>}
    </StepDialog>
  );
}
