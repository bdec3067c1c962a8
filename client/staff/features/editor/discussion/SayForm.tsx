import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Discussion } from '#contracts/discussing.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { discussionTexts } from './discussionTexts.ts';
import { MentionTextarea } from './MentionTextarea.tsx';
import { useDiscussionAction } from './useDiscussionAction.ts';

interface Props {
  readonly code: string;
  readonly label: string;
  readonly submit: string;
  readonly people: Discussion['people'];
  /** What it says at first. */
  readonly start?: string;
  /** What goes before the text. */
  readonly children?: ReactNode;
  readonly send: (text: string) => Promise<Discussion>;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/** Says something about an item: a text, mentions, and one button. What was typed stays when it cannot be stored. */
export function SayForm({
  code,
  label,
  submit,
  people,
  start = '',
  children,
  send,
  onDone,
  onCancel,
}: Props) {
  const { form } = useText(discussionTexts);
  const message = useProblemMessage();
  const [said, setSaid] = useState(start);
  const [tried, setTried] = useState(false);
  const sending = useDiscussionAction(code, send, () => {
    setSaid('');
    setTried(false);
    onDone?.();
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (said.trim() !== '' && !sending.isPending) sending.mutate(said);
      }}
    >
      <Stack gap={10}>
        {children}
        <MentionTextarea
          label={label}
          value={said}
          error={tried && said.trim() === '' && form.missing}
          people={people}
          onChange={setSaid}
        />
        {sending.error !== null && (
          <Notice tone="attention" role="alert">
            {message(sending.error)}
          </Notice>
        )}
        <Group gap={8}>
          <Button type="submit" loading={sending.isPending}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {form.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
