import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { SittingId } from '#contracts/ids.ts';
import type { ProgressRow } from '#contracts/progress.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { RoomLogLine } from '../../proctor/RoomLogLine.tsx';
import classes from './Control.module.css';
import { controlTexts } from './controlTexts.ts';
import { incidentsQuery } from './incidentsQuery.ts';

interface Props {
  readonly sittingId: SittingId;
  readonly rows: readonly ProgressRow[];
}

/** What goes wrong in the rooms, as it comes; each leads to its room. */
export function IncidentFeed({ sittingId, rows }: Props) {
  const text = useText(controlTexts).incidents;
  const incidents = useQuery(incidentsQuery(sittingId));
  const names = useMemo(() => new Map<string, string>(rows.map((row) => [row.attemptId, row.name])), [rows]);
  return (
    <section aria-labelledby="incidents">
      <Title order={2} mb={8} id="incidents">
        {text.title}
      </Title>
      <Loaded query={incidents} skeleton={<TableSkeleton label={text.loading} rows={3} />}>
        {(found) =>
          found.length === 0 ? (
            <p className={classes.note}>{text.none}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls
            <ol className={classes.incidents} aria-labelledby="incidents" tabIndex={0}>
              {found.map((incident) => (
                <li key={`${incident.roomId} ${incident.seq}`}>
                  <Anchor component={Link} to={`/rooms/${incident.roomId}`} underline="always">
                    {text.room(incident.institute, incident.room)}
                  </Anchor>
                  <RoomLogLine line={incident} names={names} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
