import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Discussion, Thread } from '#contracts/discussing.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useKeptWords } from '../drafts/useKeptWords.ts';
import { editorTexts } from '../editorTexts.ts';
import { fieldName } from '../fieldName.ts';
import classes from './Discussion.module.css';
import { discussionTexts } from './discussionTexts.ts';
import { EntryView } from './EntryView.tsx';
import { SayForm } from './SayForm.tsx';
import { useComeHere } from './useComeHere.ts';
import { useDiscussionAction } from './useDiscussionAction.ts';

interface Props {
  readonly item: ItemPage;
  readonly thread: Thread;
  readonly people: Discussion['people'];
}

/** One thread: what it is about, what was said, and what one can do with it. */
export function ThreadView({ item: { code, version }, thread, people }: Props) {
  const { thread: text, whole } = useText(discussionTexts);
  const words = useText(editorTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const reply = useKeptWords(`${code}.reply.${thread.id}`, { text: '' });
  const [replying, setReplying] = useState(reply.continued !== undefined);
  const params = { code, thread: String(thread.id) };
  const { resolved } = thread;
  const settle = useDiscussionAction(code, (wanted: boolean) =>
    call('POST /api/items/:code/discussion/:thread/state', { params, body: { resolved: wanted } }),
  );
  const name = thread.field === 'item' ? whole : fieldName(thread.field, words);
  return (
    <article
      ref={useComeHere(thread.id)}
      tabIndex={-1}
      className={classes.thread}
      data-resolved={resolved !== null}
      aria-label={text.about(name)}
    >
      <h3>{name}</h3>
      {thread.quote !== null && <blockquote className={classes.quote}>{thread.quote}</blockquote>}
      <p className={classes.who}>{text.version(thread.version, thread.version === version)}</p>
      <ul className={classes.entries}>
        {thread.entries.map((entry) => (
          <EntryView key={entry.id} code={code} thread={thread.id} entry={entry} people={people} />
        ))}
      </ul>
      {resolved !== null && (
        <p className={classes.who}>{text.resolved(resolved.by, format.dateTime(resolved.at))}</p>
      )}
      {settle.error !== null && (
        <Notice tone="attention" role="alert">
          {message(settle.error)}
        </Notice>
      )}
      {replying && resolved === null ? (
        <SayForm
          code={code}
          label={text.reply}
          submit={text.reply}
          people={people}
          kept={reply}
          send={(said) =>
            call('POST /api/items/:code/discussion/:thread/replies', { params, body: { text: said } })
          }
          onDone={() => setReplying(false)}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <Group gap={8} mt={6}>
          {resolved === null && (
            <Button variant="default" size="xs" onClick={() => setReplying(true)}>
              {text.reply}
            </Button>
          )}
          <Button
            variant="subtle"
            size="xs"
            loading={settle.isPending}
            onClick={() => settle.mutate(resolved === null)}
          >
            {resolved === null ? text.resolve : text.reopen}
          </Button>
        </Group>
      )}
    </article>
  );
}
