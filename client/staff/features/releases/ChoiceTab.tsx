import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ItemRow } from '#contracts/editing.ts';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import { Notice } from '../../states/Notice.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { FilterBar } from '../../table/FilterBar.tsx';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useUrlSort } from '../../table/useUrlSort.ts';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { itemsQuery } from '../editor/data/itemQueries.ts';
import { editorTexts } from '../editor/editorTexts.ts';
import { afterSave, changeTo, chosenWith, isUnsaved, noChange } from './choiceChange.ts';
import { type Shown, shownItems } from './chosenItems.ts';
import type { DraftChange } from './draftMutation.ts';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';
import { useChangeDraft } from './useDraftAction.ts';

interface Props {
  readonly draft: ReleaseDraftPage;
}

/** Which items are in the release. Nothing is kept until it is saved. */
export function ChoiceTab({ draft }: Props) {
  const text = useText(releaseTexts);
  const items = useQuery(itemsQuery);
  return (
    <Loaded query={items} skeleton={<TableSkeleton label={text.tabs.choice} rows={12} />}>
      {(rows) => <Choice draft={draft} rows={rows} />}
    </Loaded>
  );
}

function Choice({ draft, rows }: Props & { readonly rows: readonly ItemRow[] }) {
  const { choice: text } = useText(releaseTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const [mine, setMine] = useState(noChange);
  const chosen = useMemo(() => chosenWith(draft.codes, mine), [draft.codes, mine]);
  const setChosen = (next: ReadonlySet<string>) => setMine(changeTo(draft.codes, next));
  const [shown, setShown] = useState<Shown>(draft.codes.length === 0 ? 'available' : 'chosen');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const change = useChangeDraft(draft, text.saved);
  const found = useMemo(
    // Under "chosen" a row whose tick was just taken away stays until the choice is saved.
    () => shownItems(rows, draft.pool, shown, new Set([...draft.codes, ...chosen]), wanted),
    [rows, draft.pool, draft.codes, shown, chosen, wanted],
  );
  /** On top of what the draft is when it is saved, so that what others chose meanwhile stays chosen. */
  const save = () => {
    let before = draft.codes;
    const made: DraftChange = ({ codes }) => {
      before = codes;
      return { codes: [...chosenWith(codes, mine)].sort() };
    };
    change.mutate(made, {
      onSuccess: ({ codes }) => setMine((now) => afterSave(now, before, codes)),
    });
  };
  const columns = useColumns(chosen, draft.mayChange, (code) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  });
  const { sort, onSort } = useUrlSort(columns);
  const missing = found.filter(({ code }) => !chosen.has(code));
  const here = found.filter(({ code }) => chosen.has(code));

  return (
    <>
      <FilterBar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        count={text.count(format.number(found.length), format.number(chosen.size))}
      >
        <NativeSelect
          aria-label={text.only}
          value={shown}
          data={(['chosen', 'available', 'all'] as const).map((value) => ({ value, label: text[value] }))}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
        />
      </FilterBar>
      {draft.mayChange && (
        <Group gap={8}>
          <Button
            variant="default"
            disabled={missing.length === 0}
            onClick={() => setChosen(new Set([...chosen, ...missing.map(({ code }) => code)]))}
          >
            {text.add(format.number(missing.length))}
          </Button>
          <Button
            variant="default"
            disabled={here.length === 0}
            onClick={() => {
              const gone = new Set(here.map(({ code }) => code));
              setChosen(new Set([...chosen].filter((code) => !gone.has(code))));
            }}
          >
            {text.remove(format.number(here.length))}
          </Button>
        </Group>
      )}
      {isUnsaved(draft.codes, mine) && (
        <Notice
          tone="attention"
          role="status"
          action={
            <Group gap={8}>
              <Button
                variant="default"
                disabled={change.isPending}
                onClick={() => {
                  setMine(noChange);
                  change.reset();
                }}
              >
                {text.undo}
              </Button>
              <Button loading={change.isPending} onClick={save}>
                {text.save}
              </Button>
            </Group>
          }
        >
          {text.unsaved}
        </Notice>
      )}
      {change.error !== null && (
        <Notice tone="attention" role="alert">
          {message(change.error)}
        </Notice>
      )}
      {found.length === 0 ? (
        <EmptyState title={text.nothing} />
      ) : (
        <DataTable
          label={text.only}
          columns={columns}
          rows={found}
          rowKey={({ code }) => code}
          sort={sort}
          onSort={onSort}
        />
      )}
    </>
  );
}

function useColumns(
  chosen: ReadonlySet<string>,
  mayChange: boolean,
  onToggle: (code: string) => void,
): readonly Column<ItemRow>[] {
  const { choice: text } = useText(releaseTexts);
  const { stages } = useText(editorTexts);
  const format = useFormat();
  return [
    {
      id: 'chosen',
      header: text.chosen,
      width: 90,
      sortBy: ({ code }) => Number(!chosen.has(code)),
      cell: ({ code }) => (
        <Checkbox
          aria-label={text.choose(code)}
          checked={chosen.has(code)}
          disabled={!mayChange}
          onChange={() => onToggle(code)}
        />
      ),
    },
    {
      id: 'code',
      header: text.code,
      width: 100,
      sortBy: ({ code }) => code,
      cell: ({ code }) => <Link to={`/items/${code}`}>{code}</Link>,
    },
    {
      id: 'question',
      header: text.question,
      width: 120,
      grow: true,
      cell: ({ question }) => <span className={classes.question}>{question}</span>,
    },
    {
      id: 'stage',
      header: text.stage,
      width: 150,
      dispensable: 'later',
      sortBy: ({ stage }) => stages[stage],
      cell: ({ stage }) => stages[stage],
    },
    {
      id: 'reviewBy',
      header: text.reviewBy,
      width: 150,
      dispensable: 'first',
      sortBy: ({ reviewBy }) => reviewBy,
      cell: ({ reviewBy }) => format.day(reviewBy),
    },
  ];
}
