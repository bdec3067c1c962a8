import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Rehearsal } from '#contracts/rehearsing.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { DrillForm } from './DrillForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PrepareForm } from './PrepareForm.tsx';
import { RemoveRehearsal } from './RemoveRehearsal.tsx';
import { ReportView } from './ReportView.tsx';
import { RunView } from './RunView.tsx';
import { rehearsalQuery } from './rehearsalQueries.ts';
import { rehearsalTexts } from './rehearsalTexts.ts';

/** Of a real sitting: make a rehearsal of it. Of a rehearsal: its simulated candidates. */
export function RehearsalTab() {
  const { sitting } = useSittingContext();
  const text = useText(rehearsalTexts);
  const rehearsal = useQuery({ ...rehearsalQuery(sitting.id), enabled: sitting.rehearsal });
  if (!sitting.rehearsal) return <PrepareForm sitting={sitting} />;
  return (
    <Loaded query={rehearsal} skeleton={<TableSkeleton label={text.loading} />}>
      {(data) => <OfRehearsal sitting={sitting} rehearsal={data} />}
    </Loaded>
  );
}

interface Props {
  readonly sitting: Sitting;
  readonly rehearsal: Rehearsal;
}

function OfRehearsal({ sitting, rehearsal: { invented, run } }: Props) {
  const text = useText(rehearsalTexts);
  const running = run?.state === 'running';
  /** Everyone has gone through it: nobody is left who could come again. */
  const done = run?.report?.stopped === false;
  const { state } = sitting;
  const over = state === 'closed' || state === 'released';
  const why = !invented
    ? text.realPeople
    : state === 'draft'
      ? text.draft
      : over && run?.report == null
        ? text.over
        : undefined;
  return (
    <Stack gap={28}>
      {why !== undefined && <Notice tone="plain">{why}</Notice>}
      {run?.report != null && <ReportView report={run.report} />}
      {run !== null && run.report === null && <RunView sitting={sitting} run={run} />}
      {running && <DrillForm sitting={sitting} run={run} />}
      {invented && !running && !done && (state === 'published' || state === 'open') && (
        <PlanForm sitting={sitting} again={run !== null} />
      )}
      {(state === 'draft' || over) && !running && invented && <RemoveRehearsal sitting={sitting} />}
    </Stack>
  );
}
