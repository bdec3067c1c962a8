import { Button, Checkbox, Group, NativeSelect, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { PlaceByHand, PlacedCandidate, RoomPlan } from '#contracts/planning.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import type { Column } from '../../../table/column.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { CandidateTable } from '../roster/CandidateTable.tsx';
import { InstituteFilter } from '../roster/InstituteFilter.tsx';
import { useCandidateFilter } from '../roster/useCandidateFilter.ts';
import classes from './Rooms.module.css';
import { usePlanAction } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';
import type { RoomsText } from './text.nl.ts';

interface Props {
  readonly sittingId: string;
  readonly plan: RoomPlan;
  readonly over: boolean;
}

const nowhere = 'none';

/** Who sits where; chosen candidates are moved together. */
export function PlacesTable({ sittingId, plan, over }: Props) {
  const text = useText(roomsTexts);
  const words = text.places;
  const format = useFormat();
  const notify = useNotify();
  const message = useProblemMessage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [room, setRoom] = useUrlParam('room');
  const [target, setTarget] = useState<string>(plan.rooms[0]?.id ?? nowhere);
  const roomName = useMemo(
    () =>
      new Map<string | null, string>(
        plan.rooms.map(({ id, name, institute, startsAt }) => {
          const moment = startsAt === null ? '' : `, ${format.dateTime(startsAt)}`;
          return [id, `${name}, ${institute}${moment}`];
        }),
      ),
    [plan.rooms, format],
  );
  const inRoom = useMemo(
    () =>
      room === '' ? plan.candidates : plan.candidates.filter(({ roomId }) => (roomId ?? nowhere) === room),
    [plan.candidates, room],
  );
  const filter = useCandidateFilter(inRoom);
  const hasSlots = plan.rooms.some(({ startsAt }) => startsAt !== null);
  const unplaced = plan.candidates.filter(({ roomId }) => roomId === null).length;

  const move = usePlanAction(
    sittingId,
    (command: Omit<PlaceByHand, 'version'>) =>
      call('POST /api/sittings/:sittingId/places', {
        params: { sittingId },
        body: { ...command, version: plan.version },
      }),
    (_plan, { attemptIds }) => {
      notify(words.moved(attemptIds.length));
      setChosen(new Set());
    },
  );
  const automatic = usePlanAction(
    sittingId,
    () =>
      call('POST /api/sittings/:sittingId/places/automatic', {
        params: { sittingId },
        body: { version: plan.version, onlyUnplaced: true },
      }),
    (after) =>
      notify(words.automaticDone(unplaced - after.candidates.filter(({ roomId }) => roomId === null).length)),
  );
  const error = move.error ?? automatic.error;

  const toggle = useCallback(
    (attemptId: string) =>
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(attemptId)) after.add(attemptId);
        return after;
      }),
    [],
  );
  const columns = useMemo(
    () => columnsOf(text, roomName, over ? undefined : { chosen, toggle }),
    [text, roomName, over, chosen, toggle],
  );
  const roomChoices = plan.rooms.map(({ id }) => ({ value: id as string, label: roomName.get(id)! }));
  const visible = filter.found.filter(({ attemptId }) => chosen.has(attemptId));

  return (
    <section className={classes.section}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.quiet}>{unplaced === 0 ? words.allPlaced : words.unplaced(unplaced)}</p>
      {unplaced > 0 && !over && (
        <Group gap={12}>
          <Button variant="default" loading={automatic.isPending} onClick={() => automatic.mutate(undefined)}>
            {words.automatic}
          </Button>
          <span className={classes.quiet}>{hasSlots ? words.automaticHintSlots : words.automaticHint}</span>
        </Group>
      )}
      {error && (
        <Notice tone="attention" role="alert">
          {message(error)}
        </Notice>
      )}
      {!over && (
        <fieldset className={classes.bulk} aria-label={words.moveTo}>
          <Button
            variant="default"
            onClick={() =>
              setChosen(chosen.size > 0 ? new Set() : new Set(filter.found.map(({ attemptId }) => attemptId)))
            }
          >
            {chosen.size > 0 ? words.chooseNone : words.chooseAll(filter.found.length)}
          </Button>
          <NativeSelect
            label={words.moveTo}
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
            data={[...roomChoices, { value: nowhere, label: words.noRoomChoice }]}
          />
          <Button
            disabled={visible.length === 0}
            loading={move.isPending}
            onClick={() =>
              move.mutate({
                attemptIds: visible.map(({ attemptId }) => attemptId),
                roomId: plan.rooms.find(({ id }) => id === target)?.id ?? null,
              })
            }
          >
            {words.move(visible.length)}
          </Button>
        </fieldset>
      )}
      <CandidateTable
        label={words.title}
        columns={columns}
        filter={filter}
        beside={
          <>
            {plan.institute === null && (
              <InstituteFilter
                rows={plan.candidates}
                value={filter.institute}
                onChange={filter.setInstitute}
              />
            )}
            <NativeSelect
              aria-label={words.filter}
              value={room}
              onChange={(event) => setRoom(event.currentTarget.value)}
              data={[
                { value: '', label: words.allRooms },
                ...roomChoices,
                { value: nowhere, label: words.noRoom },
              ]}
            />
          </>
        }
      />
    </section>
  );
}

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (attemptId: string) => void;
}

function columnsOf(
  { places: { columns, choose, noRoom } }: RoomsText,
  roomName: ReadonlyMap<string | null, string>,
  choosing: Choosing | undefined,
): readonly Column<PlacedCandidate>[] {
  const check: Column<PlacedCandidate>[] = choosing
    ? [
        {
          id: 'choose',
          header: columns.choose,
          width: 70,
          cell: ({ attemptId, name }) => (
            <Checkbox
              aria-label={choose(name)}
              checked={choosing.chosen.has(attemptId)}
              onChange={() => choosing.toggle(attemptId)}
            />
          ),
        },
      ]
    : [];
  const room = ({ roomId }: PlacedCandidate) => roomName.get(roomId) ?? noRoom;
  return [
    ...check,
    {
      id: 'number',
      header: columns.number,
      width: 110,
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    {
      id: 'name',
      header: columns.name,
      width: 150,
      grow: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      id: 'institute',
      header: columns.institute,
      width: 200,
      dispensable: 'first',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    { id: 'room', header: columns.room, width: 260, dispensable: 'later', sortBy: room, cell: room },
    {
      id: 'seat',
      header: columns.seat,
      width: 80,
      numeric: true,
      dispensable: 'later',
      sortBy: ({ seat }) => (seat === null ? null : Number(seat)),
      cell: ({ seat }) => seat ?? '–',
    },
  ];
}
