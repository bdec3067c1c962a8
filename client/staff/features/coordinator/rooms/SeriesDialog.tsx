import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { RoomDraft, RoomPlan } from '#contracts/planning.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { localMoment, momentOf } from '../sittings/localMoment.ts';
import { draftOf, newDraft } from './newRoom.ts';
import { RoomFields } from './RoomFields.tsx';
import classes from './Rooms.module.css';
import { roomProblems } from './roomProblems.ts';
import { usePlanAction } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';
import { slotSeries } from './slotSeries.ts';

interface Props {
  readonly sittingId: string;
  readonly plan: RoomPlan;
  /** The beginning of the period of the sitting. */
  readonly opensAt: number | null;
  readonly onClose: () => void;
}

/** Makes the same room several times, one after the other. */
export function SeriesDialog({ sittingId, plan, opensAt, onClose }: Props) {
  const text = useText(roomsTexts);
  const words = text.series;
  const format = useFormat();
  const notify = useNotify();
  const [draft, setDraft] = useState<RoomDraft>(() => newDraft(plan, opensAt));
  const [from, setFrom] = useState(localMoment(opensAt));
  const [until, setUntil] = useState('');
  const [everyMinutes, setEvery] = useState(60);
  const [tried, setTried] = useState(false);
  const moments = slotSeries({ from: momentOf(from), until: momentOf(until), everyMinutes });
  const save = usePlanAction(
    sittingId,
    (startsAt: readonly number[]) => {
      const made = startsAt.map((moment) => ({ ...draft, id: newId() as RoomDraft['id'], startsAt: moment }));
      return call('PUT /api/sittings/:sittingId/rooms', {
        params: { sittingId },
        body: { version: plan.version, rooms: [...plan.rooms.map(draftOf), ...made] },
      });
    },
    (_plan, startsAt) => {
      notify(words.made(startsAt.length));
      onClose();
    },
  );
  const problems = roomProblems({ ...draft, startsAt: opensAt }, true);
  return (
    <StepDialog
      title={words.title}
      submit={words.submit(moments?.length ?? 0)}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        if (moments !== undefined && problems.length === 0) save.mutate(moments);
      }}
      onClose={onClose}
    >
      <RoomFields
        plan={plan}
        draft={draft}
        wrong={tried ? problems : []}
        onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
      />
      <Group gap={12} align="flex-start">
        <TextInput
          label={words.from}
          type="datetime-local"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={words.until}
          type="datetime-local"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <NumberInput
          label={words.every}
          min={1}
          allowDecimal={false}
          maw={160}
          value={everyMinutes}
          onChange={(value) => setEvery(Number(value))}
        />
      </Group>
      <p className={classes.quiet} role="status">
        {moments === undefined
          ? tried && words.wrong
          : words.preview(moments.length, format.dateTime(moments[0]!), format.dateTime(moments.at(-1)!))}
      </p>
    </StepDialog>
  );
}
