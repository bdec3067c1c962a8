import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import { editTexts } from './editTexts.ts';

interface Props {
  /** What the change is by what it touches; a person may call it heavier. */
  readonly least: ChangeClass;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: (change: ChangeClass, reason: string) => void;
  readonly onClose: () => void;
}

/** Why there is a new version, and what kind of change it is. */
export function SaveDialog({ least, pending, error, onSave, onClose }: Props) {
  const { save: text } = useText(editTexts);
  const { changes } = useText(editorTexts);
  const [change, setChange] = useState(least);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  const choices = ChangeClass.options.slice(ChangeClass.options.indexOf(least));
  return (
    <StepDialog
      title={text.title}
      submit={text.submit}
      pending={pending}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!short) onSave(change, reason.trim());
      }}
    >
      <Textarea
        data-autofocus
        label={text.reason}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && short && text.reasonShort}
      />
      <NativeSelect
        label={text.change}
        description={text.meaning[change]}
        value={change}
        data={choices.map((value) => ({ value, label: changes[value] }))}
        onChange={(event) => setChange(ChangeClass.parse(event.currentTarget.value))}
      />
    </StepDialog>
  );
}
