import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { useText } from '../../../useText.ts';
import { bankTexts } from './bankTexts.ts';

/** In the place of the table when no item fits, or none has been found yet. */
export function NothingShown({ isSearching }: { readonly isSearching: boolean }) {
  const { nothingFound, searching } = useText(bankTexts);
  if (isSearching) return <EmptyState title={searching.busy} />;
  return (
    <EmptyState
      title={nothingFound.title}
      action={
        <Button component={Link} to="/items" variant="default">
          {nothingFound.clear}
        </Button>
      }
    />
  );
}
