import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Sitting } from '#contracts/sitting.ts';
import { useInstitute } from '../../../session/useInstitute.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { DataTable } from '../../../table/DataTable.tsx';
import { FilterBar } from '../../../table/FilterBar.tsx';
import { matchesSearch } from '../../../table/matchesSearch.ts';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../../table/useUrlSort.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { sittingsQuery } from '../data/sittingQueries.ts';
import { sittingColumns } from './sittingColumns.tsx';
import { sittingStates } from './sittingStates.ts';
import { sittingsTexts } from './sittingsTexts.ts';

/** All sittings, with filter and sort in the URL. */
export function SittingsPage() {
  const text = useText(sittingsTexts);
  const sittings = useQuery(sittingsQuery);
  const create = useInstitute() === null && (
    <Button
      component={Link}
      to="/sittings/new"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
    >
      {text.create}
    </Button>
  );
  return (
    <Page
      crumbs={[]}
      title={text.title}
      actions={
        <Group gap={8}>
          <Button component={Link} to="/sittings/calendar" variant="default">
            {text.calendar.title}
          </Button>
          {create}
        </Group>
      }
    >
      <Loaded query={sittings} skeleton={<TableSkeleton label={text.title} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={text.empty.title} body={text.empty.body} action={create} />
          ) : (
            <SittingsList all={all} />
          )
        }
      </Loaded>
    </Page>
  );
}

function SittingsList({ all }: { readonly all: readonly Sitting[] }) {
  const text = useText(sittingsTexts);
  const format = useFormat();
  const [search, setSearch] = useUrlParam('q');
  const [state, setState] = useUrlParam('state');
  const columns = useMemo(() => sittingColumns(text, format), [text, format]);
  const { sort, onSort } = useUrlSort(columns, latestPlannedFirst);
  const shown = useMemo(
    () =>
      all.filter(
        (sitting) =>
          (state === '' || sitting.state === state) &&
          matchesSearch(search, sitting.name, format.name(sitting.design.name)),
      ),
    [all, state, search, format],
  );

  return (
    <>
      <FilterBar
        searchLabel={text.filter.search}
        search={search}
        onSearch={setSearch}
        count={text.count(shown.length, all.length)}
      >
        <NativeSelect
          aria-label={text.filter.state}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={[
            { value: '', label: `${text.filter.state}: ${text.filter.all.toLowerCase()}` },
            ...sittingStates.map((value) => ({ value, label: text.states[value] })),
          ]}
        />
      </FilterBar>
      {shown.length > 0 ? (
        <DataTable
          label={text.title}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={onSort}
        />
      ) : (
        <EmptyState
          title={text.nothingFound.title}
          action={
            <Button component={Link} to="/sittings" variant="default">
              {text.nothingFound.clear}
            </Button>
          }
        />
      )}
    </>
  );
}

const latestPlannedFirst = { column: 'planned', descending: true };
