import { Title } from '@mantine/core';
import type { DependentItem } from '#contracts/sources.ts';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useText } from '../../../useText.ts';
import { RowLink } from '../bank/RowLink.tsx';
import { StageMark } from '../bank/StageMark.tsx';
import { editorTexts } from '../editorTexts.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';

/** What rests on a source, with the edition each item names. */
export function DependentItems({ items }: { readonly items: readonly DependentItem[] }) {
  const { source: text } = useText(sourcesTexts);
  const columns = useColumns();
  const { sort, onSort } = useUrlSort(columns);
  return (
    <section className={classes.section}>
      <Title order={2}>{text.items}</Title>
      {items.length === 0 ? (
        <p className={classes.quiet}>{text.noItems}</p>
      ) : (
        <DataTable
          label={text.items}
          columns={columns}
          rows={items}
          rowKey={({ code }) => code}
          sort={sort}
          onSort={onSort}
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<DependentItem>[] {
  const { source: text, list } = useText(sourcesTexts);
  const { fields } = useText(editorTexts);
  return [
    {
      id: 'code',
      header: list.code,
      width: 100,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <RowLink to={`/items/${code}`}>{code}</RowLink>,
    },
    {
      id: 'edition',
      header: text.names,
      width: 200,
      grow: true,
      sortBy: ({ edition }) => edition,
      cell: ({ edition, outdated }) =>
        outdated ? (
          <span className={classes.attention}>
            {edition} ({text.outdated})
          </span>
        ) : (
          edition
        ),
    },
    {
      id: 'question',
      header: fields.stem,
      width: 320,
      dispensable: 'first',
      sortBy: ({ question }) => question,
      cell: ({ question }) => question,
    },
    {
      id: 'stage',
      header: list.stage,
      width: 200,
      dispensable: 'later',
      sortBy: ({ stage }) => Stage.options.indexOf(stage),
      cell: ({ stage }) => <StageMark stage={stage} />,
    },
  ];
}
