import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useText } from '../../../useText.ts';
import { isReason, ReasonField } from '../sitting/ReasonField.tsx';
import classes from './Seb.module.css';
import { sebTexts } from './sebTexts.ts';

interface Props {
  /** Of the candidate. */
  readonly name: string;
  readonly askCode: (reason: string) => Promise<{ readonly code: string }>;
  readonly onClose: () => void;
}

/** Asks why, then shows the code that lets one candidate go on. */
export function UnlockCodeDialog({ name, askCode, onClose }: Props) {
  const text = useText(sebTexts).code;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useMutation({
    mutationFn: () => askCode(reason.trim()),
  });
  const code = ask.data?.code;
  return (
    <StepDialog
      title={text.title(name)}
      submit={code === undefined ? text.submit : text.done}
      pending={ask.isPending}
      error={ask.error}
      onSubmit={() => {
        setTried(true);
        if (code !== undefined) onClose();
        else if (isReason(reason)) ask.mutate();
      }}
      onClose={onClose}
    >
      {code === undefined ? (
        <>
          <Text>{text.intro}</Text>
          <ReasonField value={reason} onChange={setReason} tried={tried} first />
        </>
      ) : (
        <div role="status">
          <Text>{text.shown}</Text>
          <p className={classes.code}>{code}</p>
          <Text>{text.once}</Text>
        </div>
      )}
    </StepDialog>
  );
}
