import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { type ReviewKind, Verdict } from '#itembank/taxonomy/lifeCycle.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { ContinuedNotice } from '../drafts/ContinuedNotice.tsx';
import { KeptLine } from '../drafts/KeptLine.tsx';
import { useKeptWords } from '../drafts/useKeptWords.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

interface Props {
  readonly item: ItemPage;
  readonly kind: ReviewKind;
}

/**
 * A verdict on this version. Whoever does not agree says why, because somebody has to work with it; what they wrote
 * stays on this device until it is sent.
 */
export function ReviewForm({ item, kind }: Props) {
  const { reviews: text } = useText(itemTexts);
  const { verdicts, reviewKinds } = useText(editorTexts);
  const message = useProblemMessage();
  const notify = useNotify();
  const kept = useKeptWords(`${item.code}.review`, { verdict: '', remark: '', version: '' });
  const { remark, version } = kept.words;
  // The remark of an earlier version is still of use, a verdict on it is not.
  const chosen = version === String(item.version) ? kept.words.verdict : '';
  const verdict = Verdict.options.find((one) => one === chosen);
  const [tried, setTried] = useState(false);
  const send = useItemAction(
    (given: Verdict) =>
      call('POST /api/items/:code/reviews', {
        params: { code: item.code },
        body: { basedOn: item.version, kind, verdict: given, remark },
      }),
    () => {
      kept.clear();
      setTried(false);
      notify(text.stored);
    },
    item.code,
  );
  const unexplained = verdict !== undefined && verdict !== 'agreed' && remark.trim() === '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (verdict !== undefined && !unexplained && !send.isPending) send.mutate(verdict);
      }}
    >
      <Stack gap={12}>
        {kept.continued !== undefined && <ContinuedNotice at={kept.continued} onDiscard={kept.clear} />}
        <Radio.Group
          label={text.yours(reviewKinds[kind].toLowerCase(), item.version)}
          value={verdict ?? null}
          readOnly={send.isPending}
          onChange={(value) => kept.set({ verdict: value, version: String(item.version) })}
          error={tried && verdict === undefined && text.choose}
        >
          <Group gap={16} mt={6}>
            {Verdict.options.map((value) => (
              <Radio key={value} value={value} label={verdicts[value]} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={text.remark}
          autosize
          minRows={2}
          maxLength={4000}
          value={remark}
          readOnly={send.isPending}
          onChange={(event) => kept.set({ remark: event.currentTarget.value })}
          error={tried && unexplained && text.explain}
        />
        {kept.changed && <KeptLine state={kept.state} changed />}
        {send.error !== null && (
          <Notice tone="attention" role="alert">
            {message(send.error)}
          </Notice>
        )}
        <Button type="submit" loading={send.isPending} style={{ alignSelf: 'flex-start' }}>
          {text.submit}
        </Button>
      </Stack>
    </form>
  );
}
