import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Column } from './column.ts';

const now = { getInitialValueInEffect: false };

/** The columns that this screen has room for. */
export function useFittingColumns<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  const tablet = useMediaQuery('(min-width: 48em)', false, now);
  const desktop = useMediaQuery('(min-width: 80em)', false, now);
  return useMemo(
    () =>
      columns.filter(
        ({ from }) => from === undefined || (from === 'tablet' && tablet) || (from === 'desktop' && desktop),
      ),
    [columns, tablet, desktop],
  );
}
