import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { DataTable } from '../../../table/DataTable.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useToday } from '../data/useToday.ts';
import { editorTexts } from '../editorTexts.ts';
import { currencyItemColumns } from './currencyItemColumns.tsx';
import { filterOf } from './currencyPath.ts';
import { currencyItemsQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';
import { useMonthText } from './useSince.ts';

/** The items behind one figure of the dashboard; which, stands in the address. */
export function CurrencyItemsPage() {
  const text = useText(sourcesTexts);
  const words = useText(editorTexts);
  const format = useFormat();
  const monthText = useMonthText();
  const today = useToday();
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const items = useQuery(currencyItemsQuery(filter));
  const columns = currencyItemColumns(text.list, words, today);
  const { sort, onSort } = useUrlSort(columns);
  const parts = [
    filter.only && text.currency.only[filter.only].toLowerCase(),
    filter.month && monthText(filter.month),
    filter.source,
    filter.theme && format.name(termName('theme', filter.theme)),
    filter.release,
  ].filter((part) => part !== undefined);
  return (
    <Page
      crumbs={[{ label: text.currency.title, to: '/currency' }]}
      title={text.list.title}
      meta={parts.length > 0 && text.list.of(parts.join(', '))}
    >
      <Loaded query={items} skeleton={<TableSkeleton label={text.list.title} rows={8} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={text.list.none}
              action={
                <Button component={Link} to="/currency" variant="default">
                  {text.list.clear}
                </Button>
              }
            />
          ) : (
            <>
              <p role="status">{text.items(format.number(rows.length))}</p>
              <DataTable
                label={text.list.title}
                columns={columns}
                rows={rows}
                rowKey={({ code }) => code}
                sort={sort}
                onSort={onSort}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
