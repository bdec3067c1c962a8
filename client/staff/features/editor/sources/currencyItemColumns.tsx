import type { CurrencyItem } from '#contracts/currency.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import type { Column } from '../../../table/column.ts';
import { ReviewByMark } from '../bank/ReviewByMark.tsx';
import { RowLink } from '../bank/RowLink.tsx';
import { StageMark } from '../bank/StageMark.tsx';
import type { EditorText } from '../text.nl.ts';
import type { SourcesText } from './text.nl.ts';

export function currencyItemColumns(
  text: SourcesText['list'],
  { fields }: Pick<EditorText, 'fields'>,
  today: string,
): readonly Column<CurrencyItem>[] {
  const why = ({ sources }: CurrencyItem) =>
    sources
      .map(({ name, edition, current }) =>
        current === null ? text.unknown(name, edition) : text.behind(name, edition, current),
      )
      .join('; ');
  return [
    {
      id: 'code',
      header: text.code,
      width: 96,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <RowLink to={`/items/${code}`}>{code}</RowLink>,
    },
    { id: 'why', header: text.why, width: 220, grow: true, sortBy: why, cell: why },
    {
      id: 'question',
      header: fields.stem,
      width: 240,
      dispensable: 'first',
      sortBy: ({ question }) => question,
      cell: ({ question }) => question,
    },
    {
      id: 'stage',
      header: text.stage,
      width: 200,
      dispensable: 'first',
      sortBy: ({ stage }) => Stage.options.indexOf(stage),
      cell: ({ stage }) => <StageMark stage={stage} />,
    },
    {
      id: 'reviewBy',
      header: text.reviewBy,
      width: 186,
      dispensable: 'later',
      sortBy: ({ reviewBy }) => reviewBy,
      cell: (item) => <ReviewByMark item={item} today={today} />,
    },
  ];
}
