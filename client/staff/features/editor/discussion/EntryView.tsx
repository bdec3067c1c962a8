import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { Discussion, Thread } from '#contracts/discussing.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useKeptWords } from '../drafts/useKeptWords.ts';
import classes from './Discussion.module.css';
import { discussionTexts } from './discussionTexts.ts';
import { SayForm } from './SayForm.tsx';

interface Props {
  readonly code: string;
  readonly thread: number;
  readonly entry: Thread['entries'][number];
  readonly people: Discussion['people'];
}

/** What somebody said, and when; one's own can be put in other words. */
export function EntryView({ code, thread, entry, people }: Props) {
  const { thread: text } = useText(discussionTexts);
  const format = useFormat();
  const kept = useKeptWords(`${code}.correction.${entry.id}`, { text: entry.text });
  const [correcting, setCorrecting] = useState(kept.continued !== undefined);
  if (correcting) {
    return (
      <li>
        <SayForm
          code={code}
          label={text.correct}
          submit={text.save}
          people={people}
          kept={kept}
          send={(said) =>
            call('POST /api/items/:code/discussion/:thread/corrections', {
              params: { code, thread: String(thread) },
              body: { entry: entry.id, text: said },
            })
          }
          onDone={() => setCorrecting(false)}
          onCancel={() => setCorrecting(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <p className={classes.who}>
        <strong>{entry.by}</strong> · {format.dateTime(entry.at)}
        {entry.correctedAt !== null && ` · ${text.corrected(format.dateTime(entry.correctedAt))}`}
        {entry.mine && (
          <Button variant="subtle" size="compact-sm" ml={6} onClick={() => setCorrecting(true)}>
            {text.correct}
          </Button>
        )}
      </p>
      <p className={classes.said}>{entry.text}</p>
    </li>
  );
}
