import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { ProgressBoard } from './ProgressBoard.tsx';
import { progressTexts } from './progressTexts.ts';
import { useProgress } from './useProgress.ts';

/** The day as it happens. */
export function ProgressTab() {
  const { sitting, open } = useSittingContext();
  const text = useText(progressTexts);
  const draft = sitting.state === 'draft';
  const progress = useProgress(sitting.id, !draft);
  if (draft) return <EmptyState title={text.notYet.title} body={text.notYet.body} />;
  return (
    <Loaded query={progress} skeleton={<TableSkeleton label={text.title} />}>
      {(data) => (
        <ProgressBoard sitting={sitting} progress={data} fetchedAt={progress.dataUpdatedAt} onStep={open} />
      )}
    </Loaded>
  );
}
