import type { ItemRow } from '#contracts/editing.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import type { Column } from '../../../table/column.ts';
import type { Format } from '../../../useFormat.ts';
import type { EditorText } from '../text.nl.ts';
import { ReviewByMark } from './ReviewByMark.tsx';
import { RowLink } from './RowLink.tsx';
import { StageMark } from './StageMark.tsx';
import type { BankText } from './text.nl.ts';

export function itemColumns(
  { columns }: BankText,
  { pools }: EditorText,
  format: Format,
  today: string,
): readonly Column<ItemRow>[] {
  const theme = ({ theme: id }: ItemRow) => format.name(termName('theme', id));
  return [
    {
      id: 'code',
      header: columns.code,
      width: 92,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <RowLink to={`/items/${code}`}>{code}</RowLink>,
    },
    {
      id: 'question',
      header: columns.question,
      width: 260,
      grow: true,
      sortBy: ({ question }) => question,
      cell: ({ question }) => question,
    },
    {
      id: 'stage',
      header: columns.stage,
      width: 200,
      dispensable: 'later',
      sortBy: ({ stage }) => Stage.options.indexOf(stage),
      cell: ({ stage }) => <StageMark stage={stage} />,
    },
    {
      id: 'pool',
      header: columns.pool,
      width: 76,
      dispensable: 'first',
      sortBy: ({ pool }) => pools[pool],
      cell: ({ pool }) => pools[pool],
    },
    {
      id: 'icpc',
      header: columns.icpc,
      width: 70,
      dispensable: 'first',
      sortBy: ({ icpc }) => icpc,
      cell: ({ icpc }) => <abbr title={format.name(termName('icpc', icpc))}>{icpc}</abbr>,
    },
    {
      id: 'theme',
      header: columns.theme,
      width: 160,
      dispensable: 'first',
      sortBy: theme,
      cell: theme,
    },
    {
      id: 'reviewBy',
      header: columns.reviewBy,
      width: 186,
      dispensable: 'later',
      sortBy: ({ reviewBy }) => reviewBy,
      cell: (item) => <ReviewByMark item={item} today={today} />,
    },
    {
      id: 'version',
      header: columns.version,
      width: 84,
      numeric: true,
      dispensable: 'first',
      sortBy: ({ version }) => version,
      cell: ({ version }) => version,
    },
  ];
}
