import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { RoomDraft, RoomPlan } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { localMoment, momentOf } from '../sittings/localMoment.ts';
import { draftOf, newDraft } from './newRoom.ts';
import { RoomFields } from './RoomFields.tsx';
import { roomProblems } from './roomProblems.ts';
import { usePlanAction } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly plan: RoomPlan;
  /** Absent: a new one. */
  readonly room?: Room;
  readonly onClose: () => void;
}

/** One room, and when it begins where each does so at a moment of its own. */
export function RoomDialog({ sitting, plan, room, onClose }: Props) {
  const { form } = useText(roomsTexts);
  const notify = useNotify();
  const sittingId = sitting.id;
  const hasSlots = sitting.startKind === 'slots';
  const [draft, setDraft] = useState<RoomDraft>(() =>
    room ? draftOf(room) : newDraft(plan, hasSlots ? sitting.opensAt : null),
  );
  const [moment, setMoment] = useState(localMoment(draft.startsAt));
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<RoomDraft>) => setDraft((before) => ({ ...before, ...patch }));

  const save = usePlanAction(
    sittingId,
    (rooms: readonly RoomDraft[]) =>
      call('PUT /api/sittings/:sittingId/rooms', {
        params: { sittingId },
        body: { version: plan.version, rooms: [...rooms] },
      }),
    (_plan, rooms) => {
      notify(rooms.some(({ id }) => id === draft.id) ? form.saved(draft.name) : form.removed(draft.name));
      onClose();
    },
  );
  const others = plan.rooms.filter(({ id }) => id !== draft.id).map(draftOf);
  const problems = roomProblems(draft, hasSlots);
  const wrong = tried ? problems : [];

  return (
    <StepDialog
      title={room ? form.titleEdit : form.titleNew}
      submit={form.save}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        if (problems.length === 0) save.mutate([...others, draft]);
      }}
      onClose={onClose}
    >
      <RoomFields plan={plan} draft={draft} wrong={wrong} onChange={change} />
      {hasSlots && (
        <TextInput
          label={form.startsAt}
          description={form.startsAtHint}
          type="datetime-local"
          w={280}
          maw="100%"
          value={moment}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setMoment(value);
            change({ startsAt: momentOf(value) ?? null });
          }}
          error={wrong.includes('startsAt') && form.startsAtMissing}
        />
      )}
      {room && (
        <div>
          <Button variant="subtle" color="stopped" onClick={() => save.mutate(others)}>
            {form.remove(plan.candidates.filter(({ roomId }) => roomId === room.id).length)}
          </Button>
        </div>
      )}
    </StepDialog>
  );
}
