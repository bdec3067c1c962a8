import { useQuery } from '@tanstack/react-query';
import { useServerLine } from '../../../server/ServerLine.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { ProgressBoard } from './ProgressBoard.tsx';
import { progressQuery } from './progressQuery.ts';
import { progressTexts } from './progressTexts.ts';

/** The day as it happens. */
export function ProgressTab() {
  const { sitting, open } = useSittingContext();
  const text = useText(progressTexts);
  const { state } = useServerLine();
  const draft = sitting.state === 'draft';
  const progress = useQuery({ ...progressQuery(sitting.id, state === 'connected'), enabled: !draft });
  if (draft) return <EmptyState title={text.notYet.title} body={text.notYet.body} />;
  return (
    <Loaded query={progress} skeleton={<TableSkeleton label={text.title} />}>
      {(data) => (
        <ProgressBoard sitting={sitting} progress={data} fetchedAt={progress.dataUpdatedAt} onStep={open} />
      )}
    </Loaded>
  );
}
