import { Anchor, Button, Group } from '@mantine/core';
import { IconArrowsShuffle, IconClockPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RoomPlan } from '#contracts/planning.ts';
import type { Room } from '#contracts/room.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { DrawDialog } from './DrawDialog.tsx';
import { RoomDialog } from './RoomDialog.tsx';
import { RoomDocuments } from './RoomDocuments.tsx';
import classes from './Rooms.module.css';
import { roomsTexts } from './roomsTexts.ts';
import { SeriesDialog } from './SeriesDialog.tsx';

interface Props {
  readonly sitting: Sitting;
  readonly plan: RoomPlan;
  /** Nothing can be changed any more. */
  readonly over: boolean;
}

/** The rooms, how full they are and who watches them. */
export function RoomsTable({ sitting, plan, over }: Props) {
  const text = useText(roomsTexts);
  const format = useFormat();
  const [open, setOpen] = useState<Room | 'new' | 'draw' | 'series'>();
  const hasSlots = sitting.startKind === 'slots';
  const rooms = plan.rooms.toSorted((x, y) => (x.startsAt ?? 0) - (y.startsAt ?? 0));
  const close = () => setOpen(undefined);
  const add = (
    <Button onClick={() => setOpen('new')} leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}>
      {text.add}
    </Button>
  );
  const adding = (
    <>
      {add}
      {hasSlots && (
        <Button
          variant="default"
          onClick={() => setOpen('series')}
          leftSection={<IconClockPlus size={16} stroke={1.75} aria-hidden="true" />}
        >
          {text.series.open}
        </Button>
      )}
    </>
  );
  const mayDraw =
    plan.institute === null &&
    sitting.state !== 'open' &&
    plan.candidates.length > 0 &&
    plan.rooms.some(({ kind }) => kind === 'supervised');
  return (
    <section className={classes.section}>
      {plan.rooms.length === 0 ? (
        <EmptyState
          title={text.empty.title}
          body={hasSlots ? text.empty.slots : text.empty.body}
          action={over ? undefined : <Group gap={8}>{adding}</Group>}
        />
      ) : (
        <>
          {!over && (
            <Group gap={8}>
              {adding}
              {mayDraw && (
                <Button
                  variant="default"
                  onClick={() => setOpen('draw')}
                  leftSection={<IconArrowsShuffle size={16} stroke={1.75} aria-hidden="true" />}
                >
                  {text.draw.open}
                </Button>
              )}
            </Group>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls sideways on a narrow screen */}
          <section className={classes.sideways} aria-label={text.title} tabIndex={0}>
            <table className={plain.table}>
              <thead>
                <tr>
                  {hasSlots && <th scope="col">{text.columns.startsAt}</th>}
                  <th scope="col">{text.columns.name}</th>
                  <th scope="col">{text.columns.institute}</th>
                  <th scope="col">{text.columns.kind}</th>
                  <th scope="col" data-numeric>
                    {text.columns.seats}
                  </th>
                  <th scope="col">{text.columns.proctors}</th>
                  <th scope="col">{text.columns.documents}</th>
                </tr>
              </thead>
              <tbody>
                {rooms.map((room) => (
                  <RoomRow
                    key={room.id}
                    room={room}
                    plan={plan}
                    sitting={sitting}
                    begins={hasSlots && room.startsAt !== null ? format.dateTime(room.startsAt) : undefined}
                    {...(!over && { onEdit: () => setOpen(room) })}
                  />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {open === 'draw' && <DrawDialog sittingId={sitting.id} plan={plan} onClose={close} />}
      {open === 'series' && (
        <SeriesDialog sittingId={sitting.id} plan={plan} opensAt={sitting.opensAt} onClose={close} />
      )}
      {open !== undefined && open !== 'draw' && open !== 'series' && (
        <RoomDialog sitting={sitting} plan={plan} onClose={close} {...(open !== 'new' && { room: open })} />
      )}
    </section>
  );
}

interface RowProps {
  readonly room: Room;
  readonly plan: RoomPlan;
  readonly sitting: Sitting;
  /** Where each room begins at a moment of its own. */
  readonly begins: string | undefined;
  readonly onEdit?: () => void;
}

function RoomRow({ room, plan, sitting, begins, onEdit }: RowProps) {
  const text = useText(roomsTexts);
  const taken = plan.candidates.filter(({ roomId }) => roomId === room.id).length;
  const names = plan.proctors.filter(({ id }) => room.proctors.includes(id)).map(({ name }) => name);
  const unwatched = room.kind === 'supervised' && names.length === 0;
  return (
    <tr>
      {begins !== undefined && <td>{begins}</td>}
      <th scope="row">
        {onEdit ? (
          <Anchor component="button" type="button" underline="always" ta="left" onClick={onEdit}>
            {room.name}
          </Anchor>
        ) : (
          room.name
        )}
        {sitting.state !== 'draft' && (
          <div>
            <Link to={`/rooms/${room.id}`} aria-label={text.followOne(room.name)}>
              {text.follow}
            </Link>
          </div>
        )}
      </th>
      <td>{room.institute}</td>
      <td>{text.kinds[room.kind]}</td>
      <td data-numeric>{room.kind === 'home' ? taken : text.seats(taken, room.capacity)}</td>
      <td className={unwatched ? classes.attention : undefined}>
        {unwatched ? text.noProctor : names.join(', ') || '–'}
      </td>
      <td>
        <RoomDocuments sitting={sitting} room={room} taken={taken} />
      </td>
    </tr>
  );
}
