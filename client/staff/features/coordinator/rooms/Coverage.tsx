import { Button, Group, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CoverageRow, RoomPlan } from '#contracts/planning.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useCsvDownload } from '../../../csv/useCsvDownload.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import plain from '../../../table/plainTable.module.css';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Rooms.module.css';
import { coverageQuery } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly plan: RoomPlan;
}

/** How far the sample under supervision reached, and the draw that it comes from. */
export function Coverage({ sitting, plan }: Props) {
  const text = useText(roomsTexts).coverage;
  const format = useFormat();
  const coverage = useQuery(coverageQuery(sitting.id));
  const [latest] = plan.draws;
  return (
    <section className={classes.section}>
      <Title order={2}>{text.title}</Title>
      <p className={`${classes.quiet} ${classes.seed}`}>
        {latest
          ? text.latest(latest.by, format.dateTime(latest.at), latest.rules.share, latest.seed)
          : text.none}
      </p>
      {latest?.reason && <p className={classes.quiet}>{text.because(latest.reason)}</p>}
      {latest && (
        <Loaded query={coverage} skeleton={<TableSkeleton label={text.title} rows={6} />}>
          {(rows) => <CoverageTable rows={rows} name={sitting.name} />}
        </Loaded>
      )}
    </section>
  );
}

function CoverageTable({ rows, name }: { readonly rows: readonly CoverageRow[]; readonly name: string }) {
  const text = useText(roomsTexts).coverage;
  const format = useFormat();
  const download = useCsvDownload();
  const counts = ['candidates', 'quota', 'drawn', 'placed', 'attended'] as const;
  const save = () =>
    download(
      `${name} ${text.file}`,
      Object.values(text.columns),
      rows.map((row) => [row.institute, text.group(row.group), ...counts.map((count) => row[count])]),
    );
  return (
    <>
      <Group>
        <Button
          variant="default"
          onClick={save}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        >
          {text.download}
        </Button>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls sideways on a narrow screen */}
      <section className={classes.sideways} aria-label={text.title} tabIndex={0}>
        <table className={plain.table}>
          <thead>
            <tr>
              {Object.entries(text.columns).map(([id, header]) => (
                <th
                  key={id}
                  scope="col"
                  data-numeric={id !== 'institute' && id !== 'group' ? true : undefined}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.institute}/${row.group}`}>
                <th scope="row">{row.institute}</th>
                <td>{text.group(row.group)}</td>
                {counts.map((count) => (
                  <td key={count} data-numeric>
                    {row[count] === null ? '–' : format.number(row[count], count === 'quota' ? 1 : 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
