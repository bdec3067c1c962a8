import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Discussion } from '#contracts/discussing.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { ContinuedNotice } from '../drafts/ContinuedNotice.tsx';
import { KeptLine } from '../drafts/KeptLine.tsx';
import type { KeptWords } from '../drafts/useKeptWords.ts';
import { discussionTexts } from './discussionTexts.ts';
import { MentionTextarea } from './MentionTextarea.tsx';
import { useDiscussionAction } from './useDiscussionAction.ts';

/** The fields of a form in which something is said. */
export interface Said {
  readonly text: string;
  readonly [field: string]: string;
}

interface Props {
  readonly code: string;
  readonly label: string;
  readonly submit: string;
  readonly people: Discussion['people'];
  /** What is being said, kept on this device until it is sent or given up. */
  readonly kept: KeptWords<Said>;
  /** What goes before the text; it cannot be changed while it is being sent. */
  readonly children?: (sending: boolean) => ReactNode;
  readonly send: (text: string) => Promise<Discussion>;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/**
 * Says something about an item: a text, mentions, and one button. What was typed stays when it cannot be stored, and
 * when one leaves.
 */
export function SayForm({ code, label, submit, people, kept, children, send, onDone, onCancel }: Props) {
  const { form } = useText(discussionTexts);
  const message = useProblemMessage();
  const said = kept.words.text;
  const [tried, setTried] = useState(false);
  const sending = useDiscussionAction(code, send, () => {
    kept.clear();
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
        {kept.continued !== undefined && <ContinuedNotice at={kept.continued} onDiscard={kept.clear} />}
        {children?.(sending.isPending)}
        <MentionTextarea
          label={label}
          value={said}
          error={tried && said.trim() === '' && form.missing}
          people={people}
          readOnly={sending.isPending}
          onChange={(text) => kept.set({ text })}
        />
        {kept.changed && <KeptLine state={kept.state} changed />}
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
            <Button
              variant="default"
              disabled={sending.isPending}
              onClick={() => {
                kept.clear();
                onCancel();
              }}
            >
              {form.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
