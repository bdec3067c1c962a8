import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import type { ItemSource } from '#contracts/sources.ts';
import { latestReviewBy } from '#itembank/editing/latestReviewBy.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { useToday } from '../data/useToday.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';

interface Props {
  readonly item: ItemPage;
  readonly behind: readonly (ItemSource & { readonly current: string })[];
  readonly onClose: () => void;
}

/**
 * Still right, by the new edition or for longer: one dialog names it, sets a new date and sends the item to its
 * reviewers.
 */
export function RecheckDialog({ item, behind, onClose }: Props) {
  const { recheck: text } = useText(sourcesTexts);
  const { stages } = useText(editorTexts);
  const notify = useNotify();
  const today = useToday();
  const [reviewBy, setReviewBy] = useState(item.content.reviewBy);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const format = useFormat();
  const short = reason.trim().length < 3;
  /** No edition is behind, so it is the date that changes. */
  const isDated = behind.length === 0;
  const early = isDated && reviewBy <= item.content.reviewBy;
  const recheck = useItemAction(
    () =>
      call('POST /api/items/:code/rechecks', {
        params: { code: item.code },
        body: {
          basedOn: item.version,
          editions: behind.map(({ place, current }) => ({ place, edition: current })),
          reviewBy,
          reason: reason.trim(),
        },
      }),
    ({ code, stage }) => {
      notify((isDated ? text.doneDate : text.done)(code, stages[stage]));
      onClose();
    },
    item.code,
  );
  return (
    <StepDialog
      title={text.title(item.code)}
      submit={text.submit}
      pending={recheck.isPending}
      error={recheck.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!short && reviewBy !== '' && !early) recheck.mutate(undefined);
      }}
    >
      <p style={{ margin: 0 }}>{isDated ? text.bodyDate : text.body}</p>
      <ul className={classes.plain}>
        {behind.map(({ place, named, current }) => {
          const { number, title } = item.content.sources[place]!;
          return <li key={place}>{text.change(number ?? title, named, current)}</li>;
        })}
      </ul>
      <TextInput
        type="date"
        label={text.reviewBy}
        min={today}
        max={latestReviewBy(today)}
        error={tried && early && text.later(format.day(item.content.reviewBy))}
        value={reviewBy}
        onChange={(event) => setReviewBy(event.currentTarget.value)}
      />
      <Textarea
        data-autofocus
        label={text.reason}
        rows={2}
        maxLength={2000}
        value={reason}
        error={tried && short && text.short}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
