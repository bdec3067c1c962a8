import { Button, FileButton, Group, NativeSelect } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { LeftOut, MeasuredDraft, MeasureReleaseDraft } from '#contracts/calibrating.ts';
import type { ReleaseDraftPage } from '#contracts/releasing.ts';
import { downloadFile } from '../../csv/downloadFile.ts';
import { useProblemMessage } from '../../server/useProblemMessage.ts';
import { useSession } from '../../session/useSession.ts';
import { Notice } from '../../states/Notice.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { draftsQuery } from './draftQueries.ts';
import { MeasuredTable } from './MeasuredTable.tsx';
import classes from './Releases.module.css';
import { readReport } from './readReport.ts';
import { releaseTexts } from './releaseTexts.ts';
import { useMeasureDraft } from './useDraftAction.ts';

/** Brings in a calibration in two steps: what it would bring, and then the same report for good. */
export function CalibrationForm({ draft }: { readonly draft: ReleaseDraftPage }) {
  const { measured: text } = useText(releaseTexts);
  const message = useProblemMessage();
  const overview = useQuery(draftsQuery);
  const releases = (overview.data?.releases ?? []).filter(({ pool }) => pool === draft.pool);
  const [chosen, setChosen] = useState<string>();
  const [report, setReport] = useState<MeasureReleaseDraft['report'] | 'unreadable'>();
  const release = chosen ?? releases[0]?.id;
  const measure = useMeasureDraft(draft);
  const responses = useResponses(release);
  const forget = () => {
    setReport(undefined);
    measure.reset();
  };
  const open = async (file: File | null) => {
    if (file === null || release === undefined) return;
    const read = await readReport(file);
    setReport(read ?? 'unreadable');
    if (read === undefined) measure.reset();
    else measure.mutate({ release, trial: true, report: read });
  };
  if (release === undefined) return <p>{overview.data && text.noRelease}</p>;
  const isTrial = measure.variables?.trial === true;
  return (
    <div className={classes.calibration}>
      <p>{text.explain}</p>
      <Group align="end">
        <NativeSelect
          label={text.answeredRelease}
          value={release}
          data={releases.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            forget();
          }}
        />
        {responses && (
          <Button
            variant="default"
            loading={responses.isBusy}
            leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
            onClick={responses.fetch}
          >
            {text.responses}
          </Button>
        )}
        <FileButton
          accept=".json,application/json"
          onChange={(file) => void open(file)}
          inputProps={{ 'aria-label': text.choose, tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              loading={measure.isPending}
              leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden="true" />}
            >
              {text.choose}
            </Button>
          )}
        </FileButton>
      </Group>
      {report === 'unreadable' && (
        <Notice tone="attention" role="alert">
          {text.unreadable}
        </Notice>
      )}
      {responses?.error != null && (
        <Notice tone="attention" role="alert">
          {message(responses.error)}
        </Notice>
      )}
      {measure.error !== null && (
        <Notice tone="attention" role="alert">
          {message(measure.error)}
        </Notice>
      )}
      {measure.data !== undefined && isTrial && typeof report === 'object' && (
        <Outcome
          found={measure.data}
          isBusy={measure.isPending}
          onTake={() => measure.mutate({ release, trial: false, report })}
          onForget={forget}
        />
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly found: MeasuredDraft;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onForget: () => void;
}

function Outcome({ found: { measured, leftOut }, isBusy, onTake, onForget }: OutcomeProps) {
  const { measured: text } = useText(releaseTexts);
  const format = useFormat();
  const byReason = new Map<LeftOut, string[]>();
  for (const { id, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return (
    <>
      <Notice
        tone="attention"
        role="status"
        action={
          <Group gap={8}>
            <Button variant="default" onClick={onForget}>
              {text.forget}
            </Button>
            <Button disabled={measured.length === 0} loading={isBusy} onClick={onTake}>
              {text.take(format.number(measured.length))}
            </Button>
          </Group>
        }
      >
        {text.wouldTake(format.number(measured.length), format.number(leftOut.length))}
      </Notice>
      {byReason.size > 0 && (
        <ul>
          {[...byReason].map(([reason, ids]) => (
            <li key={reason}>
              {text.leftOut[reason]}: {ids.join(', ')}
            </li>
          ))}
        </ul>
      )}
      {measured.length > 0 && <MeasuredTable label={text.trial} rows={measured} />}
    </>
  );
}

/** The answers to calibrate with; for psychometricians only. */
function useResponses(release: string | undefined) {
  const { data: me } = useSession();
  const fetched = useMutation({
    mutationFn: (id: string) =>
      call('GET /api/releases/:id/responses', { params: { id } }, { timeoutMs: 120_000 }),
    onSuccess: (file, id) => downloadFile(`antwoorden-${id}.csv`, file),
  });
  return me?.role === 'psychometrician' && release !== undefined
    ? { fetch: () => fetched.mutate(release), isBusy: fetched.isPending, error: fetched.error }
    : undefined;
}
