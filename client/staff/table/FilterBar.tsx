import { CloseButton, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './FilterBar.module.css';

interface Props {
  readonly searchLabel: string;
  readonly search: string;
  readonly onSearch: (value: string) => void;
  /** Other filters, beside the search. */
  readonly children?: ReactNode;
  /** How many rows are shown. */
  readonly count: string;
  readonly actions?: ReactNode;
}

/** Search, filters and the number of rows above a table. */
export function FilterBar({ searchLabel, search, onSearch, children, count, actions }: Props) {
  const text = useText(staffTexts);
  return (
    <div className={classes.bar}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={searchLabel}
        placeholder={searchLabel}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        rightSection={
          search && <CloseButton size="sm" aria-label={text.clear} onClick={() => onSearch('')} />
        }
      />
      {children}
      <span className={classes.count} role="status">
        {count}
      </span>
      {actions && (
        <Group gap={8} className={classes.actions}>
          {actions}
        </Group>
      )}
    </div>
  );
}
