import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { type Attribute, termName } from '#itembank/taxonomy/taxonomy.ts';
import type { Format } from '../../../useFormat.ts';
import { FoundIn } from '../search/FoundIn.tsx';
import type { EditorText } from '../text.nl.ts';
import { DueDate } from './DueDate.tsx';
import type { ItemColumn } from './itemColumn.ts';
import { ReviewByMark } from './ReviewByMark.tsx';
import { RowLink } from './RowLink.tsx';
import { StageMark } from './StageMark.tsx';
import type { BankText } from './text.nl.ts';

/** What an item is and says; the code, by which it is opened, is always there. */
export function itemColumns(
  { columns }: BankText,
  { pools, stages, types }: EditorText,
  format: Format,
  today: string,
): readonly ItemColumn[] {
  const typeName = (type: string) => (types as Readonly<Record<string, string>>)[type] ?? type;
  const term = (attribute: Exclude<Attribute, 'icpc'>, width: number): ItemColumn => ({
    id: attribute,
    header: columns[attribute],
    width,
    dispensable: 'first',
    sortBy: (row) => format.name(termName(attribute, row[attribute])),
    cell: (row) => format.name(termName(attribute, row[attribute])),
  });
  return [
    {
      id: 'code',
      header: columns.code,
      width: 108,
      standard: true,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <RowLink to={`/items/${code}`}>{code}</RowLink>,
    },
    {
      id: 'question',
      header: columns.question,
      width: 260,
      grow: true,
      standard: true,
      sortBy: ({ question }) => question,
      cell: ({ code, question }) => (
        <>
          <FoundIn code={code} />
          {question}
        </>
      ),
    },
    {
      id: 'stage',
      header: columns.stage,
      width: 200,
      standard: true,
      dispensable: 'later',
      sortBy: ({ stage }) => Stage.options.indexOf(stage),
      inFile: ({ stage }) => stages[stage],
      cell: ({ stage }) => <StageMark stage={stage} />,
    },
    {
      id: 'pool',
      header: columns.pool,
      width: 76,
      standard: true,
      dispensable: 'first',
      sortBy: ({ pool }) => pools[pool],
      cell: ({ pool }) => pools[pool],
    },
    {
      id: 'type',
      header: columns.type,
      width: 170,
      dispensable: 'first',
      sortBy: ({ type }) => typeName(type),
      cell: ({ type }) => typeName(type),
    },
    {
      id: 'icpc',
      header: columns.icpc,
      width: 70,
      standard: true,
      dispensable: 'first',
      sortBy: ({ icpc }) => icpc,
      cell: ({ icpc }) => <abbr title={format.name(termName('icpc', icpc))}>{icpc}</abbr>,
    },
    { ...term('theme', 160), standard: true },
    term('ageBand', 130),
    term('aspect', 130),
    term('urgency', 130),
    {
      id: 'sources',
      header: columns.sources,
      width: 200,
      dispensable: 'first',
      sortBy: ({ sources }) => sources.join('; '),
      cell: ({ sources }) => sources.join('; '),
    },
    {
      id: 'reviewBy',
      header: columns.reviewBy,
      width: 186,
      standard: true,
      dispensable: 'later',
      sortBy: ({ reviewBy }) => reviewBy,
      cell: (item) => <ReviewByMark item={item} today={today} />,
    },
    {
      id: 'due',
      header: columns.due,
      width: 150,
      dispensable: 'first',
      sortBy: ({ due }) => due,
      cell: ({ due }) => due !== null && <DueDate due={due} today={today} />,
    },
    {
      id: 'version',
      header: columns.version,
      width: 84,
      numeric: true,
      standard: true,
      dispensable: 'first',
      sortBy: ({ version }) => version,
      cell: ({ version }) => version,
    },
    {
      id: 'changedAt',
      header: columns.changedAt,
      width: 130,
      dispensable: 'first',
      sortBy: ({ changedAt }) => changedAt,
      inFile: ({ changedAt }) => new Date(changedAt).toISOString(),
      cell: ({ changedAt }) => format.date(changedAt),
    },
  ];
}
