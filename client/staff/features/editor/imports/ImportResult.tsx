import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { type ImportJob, RowOutcome } from '#contracts/imports.ts';
import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { DefaultFields } from './DefaultFields.tsx';
import classes from './Imports.module.css';
import { importTexts } from './importTexts.ts';
import { MappingFields } from './MappingFields.tsx';
import { RowTable } from './RowTable.tsx';
import { useImportAction } from './useImportAction.ts';

/** What an import would do, or did; and while it only would, the choices that decide it. */
export function ImportResult({ job }: { readonly job: ImportJob }) {
  const text = useText(importTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const [choices, setChoices] = useState(job.choices);
  const params = { importId: job.id };
  const choose = useImportAction(job.id, () =>
    call('PUT /api/imports/:importId/choices', { params, body: choices }, { timeoutMs: 120_000 }),
  );
  const commit = useImportAction(job.id, () =>
    call('POST /api/imports/:importId/commit', { params }, { timeoutMs: 120_000 }),
  );
  if (job.state.kind !== 'ready' && job.state.kind !== 'done') return null;
  const { counts, kind } = job.state;
  const todo = counts.new + counts.changed;
  const isUnsaved = canonicalJson(choices) !== canonicalJson(job.choices);
  const error = choose.error ?? commit.error;

  return (
    <>
      {kind === 'done' && (
        <Notice tone="stored" role="status">
          {text.done(format.number(counts.new), format.number(counts.changed))}
        </Notice>
      )}
      <dl className={classes.counts}>
        {RowOutcome.options.map((outcome) => (
          <div key={outcome}>
            <dt>{text.outcomes[outcome]}</dt>
            <dd>{format.number(counts[outcome])}</dd>
          </div>
        ))}
      </dl>
      {kind === 'ready' && (
        <div className={classes.choices}>
          {job.headers.length > 0 && (
            <MappingFields
              headers={job.headers}
              mapping={choices.mapping}
              onChange={(mapping) => setChoices({ ...choices, mapping })}
            />
          )}
          {job.format !== 'peil' && (
            <DefaultFields
              defaults={choices.defaults}
              onChange={(defaults) => setChoices({ ...choices, defaults })}
            />
          )}
          {error && (
            <Notice tone="attention" role="alert">
              {message(error)}
            </Notice>
          )}
          {isUnsaved ? (
            <Notice
              tone="plain"
              role="status"
              action={
                <Button loading={choose.isPending} onClick={() => choose.mutate(undefined)}>
                  {text.recount}
                </Button>
              }
            >
              {text.unsaved}
            </Notice>
          ) : todo > 0 ? (
            <div>
              <Button loading={commit.isPending} onClick={() => commit.mutate(undefined)}>
                {text.commit(todo, format.number(todo))}
              </Button>
            </div>
          ) : (
            <Notice tone="plain">{text.nothingToDo}</Notice>
          )}
        </div>
      )}
      <RowTable job={job} />
    </>
  );
}
