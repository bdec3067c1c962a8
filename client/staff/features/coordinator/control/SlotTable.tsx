import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProgressRow } from '#contracts/progress.ts';
import { useServerNow } from '../../../server/useServerNow.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import plain from '../../../table/plainTable.module.css';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { roomsQuery } from '../rooms/roomQueries.ts';
import classes from './Control.module.css';
import { controlTexts } from './controlTexts.ts';
import { type SlotRow, slotRows } from './slotRows.ts';

interface Props {
  readonly sittingId: string;
  readonly rows: readonly ProgressRow[];
}

/** The moments at which rooms begin: which come, how soon, and how those that began are doing. */
export function SlotTable({ sittingId, rows }: Props) {
  const text = useText(controlTexts).slots;
  const plan = useQuery(roomsQuery(sittingId));
  return (
    <div>
      <Title order={2} mb={8}>
        {text.title}
      </Title>
      <Loaded query={plan} skeleton={<TableSkeleton label={text.title} rows={3} />}>
        {(data) => <Moments slots={slotRows(data, rows)} />}
      </Loaded>
    </div>
  );
}

function Moments({ slots }: { readonly slots: readonly SlotRow[] }) {
  const text = useText(controlTexts).slots;
  const format = useFormat();
  const now = useServerNow(1_000);
  const next = useMemo(() => slots.find(({ startsAt }) => startsAt > now)?.startsAt, [slots, now]);
  if (slots.length === 0) return <p>{text.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls sideways on a narrow screen
    <section className={classes.sideways} aria-label={text.title} tabIndex={0}>
      <table className={plain.table}>
        <thead>
          <tr>
            <th scope="col">{text.columns.startsAt}</th>
            <th scope="col">{text.columns.rooms}</th>
            {counted.map((column) => (
              <th key={column} scope="col" data-numeric>
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => {
            const { startsAt, rooms, waiting } = slot;
            return (
              <tr key={startsAt}>
                <th scope="row">
                  {format.dateTime(startsAt)}
                  {startsAt === next && (
                    <div role="timer">{text.startsIn(format.duration(startsAt - now))}</div>
                  )}
                  {startsAt <= now && waiting > 0 && <div>{text.notYet(waiting)}</div>}
                </th>
                <td>{rooms.join('; ')}</td>
                {counted.map((column) => (
                  <td key={column} data-numeric>
                    {format.number(slot[column])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const counted = ['candidates', 'here', 'working', 'finished'] as const;
