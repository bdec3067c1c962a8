import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { codesQuery } from '../data/sittingQueries.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { CodesTable } from './CodesTable.tsx';
import { codesTexts } from './codesTexts.ts';

/** The codes, shown only when asked for, because looking is logged. */
export function CodesTab() {
  const { sitting } = useSittingContext();
  const text = useText(codesTexts);
  const [asked, setAsked] = useState(false);
  const codes = useQuery({ ...codesQuery(sitting.id), enabled: asked });

  if (sitting.state === 'draft') {
    return <EmptyState title={text.notYet.title} body={text.notYet.body} />;
  }
  if (!asked && !codes.data) {
    return (
      <EmptyState
        title={text.gate.title}
        body={text.gate.body(sitting.candidates)}
        action={<Button onClick={() => setAsked(true)}>{text.gate.show}</Button>}
      />
    );
  }
  return (
    <Loaded query={codes} skeleton={<TableSkeleton label={text.title} />}>
      {(rows) => <CodesTable sitting={sitting} codes={rows} />}
    </Loaded>
  );
}
