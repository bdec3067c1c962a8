import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemError } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { itemTexts } from './itemTexts.ts';

interface Props {
  readonly query: UseQueryResult<ItemPage>;
  /** As the address has it; there need not be such an item. */
  readonly code: string;
  readonly children: (item: ItemPage) => ReactNode;
}

/** The item of an address, or that there is none. */
export function LoadedItem({ query, code, children }: Props) {
  const { noItem: text } = useText(itemTexts);
  const { error } = query;
  const isNone = error instanceof ProblemError && ['notFound', 'invalidRequest'].includes(error.code);
  if (isNone) {
    return (
      <EmptyState
        title={text.title(code)}
        body={text.body}
        action={
          <Button component={Link} to="/items" variant="default">
            {text.toBank}
          </Button>
        }
      />
    );
  }
  return (
    <Loaded query={query} skeleton={<TableSkeleton label={code} rows={8} />}>
      {children}
    </Loaded>
  );
}
