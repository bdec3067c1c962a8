import { Button, Checkbox, NativeSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { newId } from '#client/shared/newId.ts';
import type { RoomDraft, RoomPlan } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { usePlanAction } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';

interface Props {
  readonly sittingId: string;
  readonly plan: RoomPlan;
  /** Absent: a new one. */
  readonly room?: Room;
  readonly onClose: () => void;
}

/** One room: its name, how many fit, and who watches it. */
export function RoomDialog({ sittingId, plan, room, onClose }: Props) {
  const text = useText(roomsTexts);
  const form = text.form;
  const notify = useNotify();
  const institutes = [
    ...new Set([...plan.candidates, ...plan.rooms].map(({ institute }) => institute)),
  ].toSorted((x, y) => x.localeCompare(y, 'nl'));
  const [draft, setDraft] = useState<RoomDraft>(() => (room ? draftOf(room) : newDraft(plan, institutes)));
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
  const capacityFits = Number.isInteger(draft.capacity) && draft.capacity >= 1 && draft.capacity <= 5_000;
  const valid = draft.name.trim() !== '' && draft.institute !== '' && capacityFits;
  const supervised = draft.kind === 'supervised';
  const ownFirst = plan.proctors.toSorted(
    (x, y) => Number(y.institute === draft.institute) - Number(x.institute === draft.institute),
  );

  return (
    <StepDialog
      title={room ? form.titleEdit : form.titleNew}
      submit={form.save}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        if (valid) save.mutate([...others, draft]);
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={form.name}
        maxLength={80}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={tried && draft.name.trim() === '' && form.nameMissing}
      />
      <NativeSelect
        label={form.institute}
        data={plan.institute === null ? institutes : [plan.institute]}
        value={draft.institute}
        onChange={(event) => change({ institute: event.currentTarget.value })}
        error={tried && draft.institute === '' && form.instituteMissing}
      />
      <Radio.Group
        label={form.kind}
        value={draft.kind}
        onChange={(value) =>
          change(
            value === 'home'
              ? { kind: 'home', admission: 'free' }
              : { kind: 'supervised', admission: 'afterIdentification' },
          )
        }
      >
        <Stack gap={6} mt={4}>
          <Radio value="supervised" label={text.kinds.supervised} />
          <Radio value="home" label={text.kinds.home} />
        </Stack>
      </Radio.Group>
      {supervised && (
        <>
          <NumberInput
            label={form.capacity}
            min={1}
            max={5_000}
            clampBehavior="none"
            allowDecimal={false}
            maw={200}
            value={draft.capacity}
            onChange={(value) => change({ capacity: Number(value) })}
            error={tried && !capacityFits && form.capacityWrong}
          />
          <NativeSelect
            label={form.admission}
            value={draft.admission}
            onChange={(event) => change({ admission: event.currentTarget.value as RoomDraft['admission'] })}
            data={(['afterIdentification', 'free'] as const).map((value) => ({
              value,
              label: form.admissions[value],
            }))}
          />
          <Checkbox.Group
            label={form.proctors}
            value={draft.proctors}
            onChange={(ids) => change({ proctors: ids as RoomDraft['proctors'] })}
          >
            <Stack gap={6} mt={4}>
              {ownFirst.length === 0 && form.noProctors}
              {ownFirst.map(({ id, name, institute }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={
                    institute === null || institute === draft.institute
                      ? name
                      : `${name} ${form.elsewhere(institute)}`
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </>
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

function draftOf({ sittingId: _, ...draft }: Room): RoomDraft {
  return draft;
}

function newDraft({ institute, rooms }: RoomPlan, institutes: readonly string[]): RoomDraft {
  const place = institute ?? institutes[0] ?? '';
  const count = rooms.filter((room) => room.institute === place && room.kind === 'supervised').length;
  return {
    id: newId() as RoomDraft['id'],
    name: `Zaal ${count + 1}`,
    institute: place,
    kind: 'supervised',
    admission: 'afterIdentification',
    capacity: 30,
    proctors: [],
  };
}
