import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { call } from '#client/shared/api.ts';
import type { ImportJob } from '#contracts/imports.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { ImportResult } from './ImportResult.tsx';
import classes from './Imports.module.css';
import { importQuery } from './importQueries.ts';
import { importTexts } from './importTexts.ts';
import { useImportAction } from './useImportAction.ts';

/** One import, from the file to the report. It goes on at the server when this page is closed. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const text = useText(importTexts);
  const { items } = useText(editorTexts);
  const job = useQuery(importQuery(importId));
  const crumbs = [
    { to: '/items', label: items },
    { to: '/items/imports', label: text.title },
  ];
  const { data } = job;
  return (
    <Page
      crumbs={crumbs}
      title={data?.fileName ?? text.title}
      meta={data && `${text.states[data.state.kind]}${data.format ? ` · ${text.formats[data.format]}` : ''}`}
      actions={data && <CancelButton job={data} />}
    >
      <Loaded query={job} skeleton={<TableSkeleton label={text.title} rows={6} />}>
        {(found) => <Standing job={found} />}
      </Loaded>
    </Page>
  );
}

function Standing({ job }: { readonly job: ImportJob }) {
  const text = useText(importTexts);
  const format = useFormat();
  const { state } = job;
  if (state.kind === 'uploading' || state.kind === 'reading') {
    const part = state.kind === 'reading' ? state.done : state.received / job.bytes;
    const percent = format.number(part * 100);
    return (
      <div className={classes.progress} role="status">
        <Progress value={part * 100} aria-label={text.states[state.kind]} />
        {state.kind === 'reading' ? text.progress(percent) : text.sent(percent)}
      </div>
    );
  }
  if (state.kind === 'cancelled') return <Notice tone="plain">{text.cancelled}</Notice>;
  if (state.kind === 'refused') {
    const { why } = state;
    const place = text.refusedAt(why.file ?? '', why.line === null ? '' : text.line(why.line));
    return (
      <Notice tone="attention" role="alert">
        {place === '' ? '' : `${place}: `}
        {format.name(why)}
      </Notice>
    );
  }
  return <ImportResult job={job} />;
}

function CancelButton({ job }: { readonly job: ImportJob }) {
  const { cancel } = useText(importTexts);
  const message = useProblemMessage();
  const action = useImportAction(job.id, () =>
    call('POST /api/imports/:importId/cancel', { params: { importId: job.id } }),
  );
  if (job.state.kind === 'done' || job.state.kind === 'cancelled' || job.state.kind === 'refused')
    return null;
  return (
    <>
      {action.error && <span role="alert">{message(action.error)}</span>}
      <Button variant="default" loading={action.isPending} onClick={() => action.mutate(undefined)}>
        {cancel}
      </Button>
    </>
  );
}
