import { NativeSelect, Title } from '@mantine/core';
import { call } from '#client/shared/api.ts';
import { type Discussion, Triage } from '#contracts/discussing.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Discussion.module.css';
import { discussionTexts } from './discussionTexts.ts';
import { useDiscussionAction } from './useDiscussionAction.ts';

/** What candidates remarked on the item, each with what it leads to. */
export function Remarks({ discussion: { code, remarks } }: { readonly discussion: Discussion }) {
  const { remarks: text } = useText(discussionTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const judge = useDiscussionAction(code, (body: { remark: string; verdict: Triage }) =>
    call('POST /api/items/:code/discussion/remarks', { params: { code }, body }),
  );
  if (remarks.length === 0) return null;
  return (
    <section className={classes.remarks}>
      <Title order={3}>
        {text.title} ({format.number(remarks.length)})
      </Title>
      {judge.error !== null && (
        <Notice tone="attention" role="alert">
          {message(judge.error)}
        </Notice>
      )}
      <ul className={classes.entries}>
        {remarks.map(({ id, at, text: said, triage }) => (
          <li key={id}>
            <p className={classes.who}>{format.dateTime(at)}</p>
            <p className={classes.said}>{said}</p>
            <NativeSelect
              label={text.verdict}
              maw={300}
              value={triage?.verdict ?? ''}
              disabled={judge.isPending}
              onChange={(event) =>
                judge.mutate({ remark: id, verdict: Triage.parse(event.currentTarget.value) })
              }
              data={[
                ...(triage === null ? [{ value: '', label: text.choose, disabled: true }] : []),
                ...Triage.options.map((value) => ({ value, label: text.verdicts[value] })),
              ]}
            />
            {triage !== null && (
              <p className={classes.who}>{text.by(triage.by, format.dateTime(triage.at))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
