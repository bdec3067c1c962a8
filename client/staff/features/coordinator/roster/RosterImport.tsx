import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type RosterField, rosterLimits } from '#contracts/roster.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { staffTexts } from '../../../staffTexts.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { ColumnMapper } from './ColumnMapper.tsx';
import { FileDrop } from './FileDrop.tsx';
import { RosterPreview } from './RosterPreview.tsx';
import { rosterTexts } from './rosterTexts.ts';
import { useRosterImport } from './useRosterImport.ts';

interface Props {
  readonly sittingId: string;
  readonly onDone: () => void;
  /** Absent when there is no list to go back to. */
  readonly onCancel?: () => void;
}

const maximumBytes = rosterLimits.megabytes * 1024 * 1024;

/** Choose a file, see what it would do, then import it. */
export function RosterImport({ sittingId, onDone, onCancel }: Props) {
  const { import: text, mapper, columns } = useText(rosterTexts);
  const notify = useNotify();
  const { cancel } = useText(staffTexts);
  const message = useProblemMessage();
  const [tooLarge, setTooLarge] = useState(false);
  const [mapping, setMapping] = useState(false);
  const { check, confirm, checked, forget } = useRosterImport(sittingId, (report) => {
    notify(text.done(report.entries));
    onDone();
  });
  const choose = (file: File) => {
    setMapping(false);
    setTooLarge(file.size > maximumBytes);
    if (file.size <= maximumBytes) check.mutate({ file });
  };
  const error = check.error ?? confirm.error;
  const importable = checked && checked.report.problemCount === 0;

  const actions = (
    <Group gap={8}>
      {importable && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(checked)}>
          {text.submit(checked.report.entries)}
        </Button>
      )}
      {checked && (
        <Button variant="default" onClick={forget}>
          {text.another}
        </Button>
      )}
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {cancel}
        </Button>
      )}
    </Group>
  );

  return (
    <>
      {!checked && !check.isPending && <FileDrop first={!onCancel} onFile={choose} />}
      {check.isPending && <TableSkeleton label={text.checking(check.variables.file.name)} rows={4} />}
      {tooLarge && (
        <Notice tone="attention" role="alert">
          {text.tooLarge}
        </Notice>
      )}
      {error && (
        <Notice tone="attention" role="alert">
          {message(error)}
        </Notice>
      )}
      {checked?.report.recalled && !mapping && (
        <Notice
          tone="plain"
          action={
            <Button variant="default" onClick={() => setMapping(true)}>
              {mapper.others}
            </Button>
          }
        >
          {mapper.recalled}{' '}
          {Object.entries(checked.report.columns)
            .map(([field, header]) => mapper.pair(columns[field as RosterField], header))
            .join(', ')}
          .
        </Notice>
      )}
      {checked && <RosterPreview fileName={checked.file.name} report={checked.report} actions={actions} />}
      {checked && (mapping || checked.report.problems.some(({ code }) => code === 'header')) && (
        <ColumnMapper
          report={checked.report}
          onChoose={(chosen) => check.mutate({ file: checked.file, columns: chosen })}
        />
      )}
      {!checked && actions}
    </>
  );
}
