import { IconClockPlus } from '@tabler/icons-react';
import type { ProgressRow } from '#contracts/progress.ts';
import type { Column } from '../../../table/column.ts';
import { RowButton } from '../../../table/RowButton.tsx';
import type { Format } from '../../../useFormat.ts';
import { GroupMark } from './GroupMark.tsx';
import classes from './Progress.module.css';
import { attentionOf, groupOf } from './progressGroup.ts';
import type { ProgressText } from './text.nl.ts';

interface Options {
  readonly text: ProgressText;
  readonly format: Format;
  readonly maximumItems: number;
  /** Absent when the sitting is not running. */
  readonly onExtend: ((row: ProgressRow) => void) | undefined;
}

/** The columns of the day, the ones that say who needs someone first. */
export function progressColumns({
  text,
  format,
  maximumItems,
  onExtend,
}: Options): readonly Column<ProgressRow>[] {
  const { columns } = text;
  return [
    {
      id: 'attention',
      header: columns.attention,
      width: 164,
      sortBy: attentionOf,
      cell: (row) => <GroupMark group={groupOf(row)} />,
    },
    {
      id: 'number',
      header: columns.number,
      width: 96,
      dispensable: 'first',
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    { id: 'name', header: columns.name, width: 150, sortBy: ({ name }) => name, cell: ({ name }) => name },
    {
      id: 'institute',
      header: columns.institute,
      width: 150,
      grow: true,
      dispensable: 'first',
      sortBy: ({ institute }) => institute,
      cell: ({ institute }) => institute,
    },
    {
      id: 'answered',
      header: columns.answered,
      width: 120,
      dispensable: 'later',
      sortBy: ({ answered }) => answered,
      cell: ({ answered }) => (
        <span className={classes.answered} title={text.answered(answered, maximumItems)}>
          <span className={classes.meter} aria-hidden="true">
            <span style={{ width: `${(100 * answered) / maximumItems}%` }} />
          </span>
          {answered}
        </span>
      ),
    },
    {
      id: 'lastStored',
      header: columns.lastStored,
      width: 146,
      dispensable: 'later',
      sortBy: ({ lastStoredAt }) => lastStoredAt,
      cell: ({ lastStoredAt }) => (lastStoredAt === null ? '–' : format.seconds(lastStoredAt)),
    },
    {
      id: 'ends',
      header: columns.ends,
      width: 132,
      dispensable: 'later',
      sortBy: ({ endsAt }) => endsAt,
      cell: ({ endsAt, extraMinutes }) =>
        endsAt === null ? (
          '–'
        ) : (
          <span title={extraMinutes > 0 ? text.extra(extraMinutes) : undefined}>
            {format.seconds(endsAt)}
            {extraMinutes > 0 && ` (+${extraMinutes})`}
          </span>
        ),
    },
    ...(onExtend ? [extendColumn(text, onExtend)] : []),
  ];
}

function extendColumn(text: ProgressText, onExtend: (row: ProgressRow) => void): Column<ProgressRow> {
  return {
    id: 'actions',
    header: text.columns.actions,
    width: 86,
    cell: (row) =>
      row.state === 'finished' || row.state === 'absent' ? null : (
        <RowButton label={text.extendOne(row.name)} onClick={() => onExtend(row)}>
          <IconClockPlus size={18} stroke={1.75} aria-hidden="true" />
        </RowButton>
      ),
  };
}
