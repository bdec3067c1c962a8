import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useInstitute } from '../../../session/useInstitute.ts';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { Country } from '../progress/Country.tsx';
import { instituteStrips } from '../progress/instituteStrips.ts';
import { countGroups } from '../progress/progressGroup.ts';
import { useProgress } from '../progress/useProgress.ts';
import { sittingTexts } from '../sitting/sittingTexts.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { ControlActions } from './ControlActions.tsx';
import { controlTexts } from './controlTexts.ts';
import { IncidentFeed } from './IncidentFeed.tsx';
import { MessageAction } from './MessageAction.tsx';
import { PulseView } from './PulseView.tsx';
import { pulseQuery } from './pulseQuery.ts';
import { SlotTable } from './SlotTable.tsx';
import { StartProposal } from './StartProposal.tsx';

/** The whole country at once: what can be done for everyone, the institutes, and the sitting over time. */
export function ControlTab() {
  const { sitting, open } = useSittingContext();
  const text = useText(controlTexts);
  const navigate = useNavigate();
  const { extend } = useText(sittingTexts);
  const [window, setWindow] = useUrlParam('window');
  const national = useInstitute() === null;
  const pulse = useQuery({ ...pulseQuery(sitting.id), enabled: national && sitting.state !== 'draft' });
  const progress = useProgress(sitting.id, sitting.state !== 'draft');
  const rows = progress.data?.rows;
  const strips = useMemo(() => instituteStrips(rows ?? []), [rows]);
  const unfinished = rows ? rows.length - countGroups(rows).finished : sitting.candidates;
  if (sitting.state === 'draft')
    return <EmptyState title={text.noSamples.title} body={text.noSamples.body} />;
  return (
    <Stack gap={20}>
      {national && <StartProposal sitting={sitting} ready={countGroups(rows ?? []).waiting} />}
      <Group gap={8} align="flex-end">
        {national && (
          <ControlActions
            sitting={sitting}
            unfinished={unfinished}
            now={pulse.data?.serverNow ?? sitting.serverNow}
            onExtend={() => open('extend')}
            extendLabel={extend}
          />
        )}
        <MessageAction sitting={sitting} />
      </Group>
      {sitting.startKind === 'slots' && <SlotTable sittingId={sitting.id} rows={rows ?? []} />}
      {strips.length > 0 && (
        <Country
          strips={strips}
          value=""
          onChange={(institute) =>
            void navigate(
              institute === undefined
                ? '../progress'
                : `../progress?institute=${encodeURIComponent(institute)}`,
            )
          }
        />
      )}
      <IncidentFeed sittingId={sitting.id} rows={rows ?? []} />
      {national && (
        <>
          <SegmentedControl
            aria-label={text.window}
            data={[
              { value: 'half', label: text.windows.half },
              { value: 'all', label: text.windows.all },
            ]}
            value={window === 'all' ? 'all' : 'half'}
            onChange={(value) => setWindow(value === 'all' ? 'all' : undefined)}
            style={{ alignSelf: 'flex-start' }}
          />
          <Loaded query={pulse} skeleton={<TableSkeleton label={text.loading} />}>
            {(data) => <PulseView pulse={data} whole={window === 'all'} candidates={sitting.candidates} />}
          </Loaded>
        </>
      )}
    </Stack>
  );
}
