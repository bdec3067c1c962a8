import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { resultsQuery } from '../data/sittingQueries.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { ResultsView } from './ResultsView.tsx';
import { resultsTexts } from './resultsTexts.ts';

/** The outcomes, from the first one that is there. */
export function ResultsTab() {
  const { sitting } = useSittingContext();
  const text = useText(resultsTexts);
  const begun = sitting.state !== 'draft' && sitting.state !== 'published';
  const results = useQuery({
    ...resultsQuery(sitting.id),
    enabled: begun,
    refetchInterval: sitting.state === 'open' ? 30_000 : false,
  });
  const nothing = <EmptyState title={text.notYet.title} body={text.notYet.body} />;
  if (!begun) return nothing;
  return (
    <Loaded query={results} skeleton={<TableSkeleton label={text.title} />}>
      {(data) => (data.rows.length === 0 ? nothing : <ResultsView sitting={sitting} results={data} />)}
    </Loaded>
  );
}
