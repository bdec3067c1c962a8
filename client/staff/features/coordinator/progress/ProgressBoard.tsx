import { Button } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Progress } from '#contracts/progress.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { CandidateTable } from '../roster/CandidateTable.tsx';
import { useCandidateFilter } from '../roster/useCandidateFilter.ts';
import { ExtendDialog } from '../sitting/ExtendDialog.tsx';
import type { SittingDialog } from '../sitting/useSittingContext.ts';
import { Country } from './Country.tsx';
import { GroupFilter } from './GroupFilter.tsx';
import { instituteStrips } from './instituteStrips.ts';
import classes from './Progress.module.css';
import { progressColumns } from './progressColumns.tsx';
import { countGroups, groupOf } from './progressGroup.ts';
import { progressTexts } from './progressTexts.ts';

interface Props {
  readonly sitting: Sitting;
  readonly progress: Progress;
  /** When the last data came, by the clock of this device. */
  readonly fetchedAt: number;
  readonly onStep: (dialog: SittingDialog) => void;
}

/** Counts, the country, and everyone by who needs someone first. */
export function ProgressBoard({ sitting, progress, fetchedAt, onStep }: Props) {
  const text = useText(progressTexts);
  const format = useFormat();
  const { rows, maximumItems } = progress;
  const [group, setGroup] = useUrlParam('group');
  const filter = useCandidateFilter(rows);
  const { institute, setInstitute, inInstitute, found } = filter;
  const [extendingId, setExtendingId] = useState<string>();
  // Looked up each time, so that the dialog shows the end time of this moment.
  const extending = rows.find(({ attemptId }) => attemptId === extendingId);
  const running = sitting.state === 'open';

  const columns = useMemo(
    () =>
      progressColumns({
        text,
        format,
        maximumItems,
        onExtend: running ? ({ attemptId }) => setExtendingId(attemptId) : undefined,
      }),
    [text, format, maximumItems, running],
  );
  const shown = useMemo(
    () => (group === '' ? found : found.filter((row) => groupOf(row) === group)),
    [found, group],
  );
  const counts = useMemo(() => countGroups(inInstitute), [inInstitute]);
  const strips = useMemo(() => instituteStrips(rows), [rows]);

  return (
    <>
      <GroupFilter counts={counts} value={group} onChange={setGroup} />
      {strips.length > 1 && <Country strips={strips} value={institute} onChange={setInstitute} />}
      <CandidateTable
        label={text.title}
        columns={columns}
        filter={filter}
        rows={shown}
        usualSort={byAttention}
        beside={<span className={classes.live}>{text.live(format.seconds(fetchedAt))}</span>}
        actions={
          running && (
            <Button
              variant="default"
              leftSection={<IconClockPlus size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => onStep('extend')}
            >
              {text.extendAll}
            </Button>
          )
        }
      />
      {extending && (
        <ExtendDialog sitting={sitting} candidate={extending} onClose={() => setExtendingId(undefined)} />
      )}
    </>
  );
}

const byAttention = { column: 'attention', descending: false };
