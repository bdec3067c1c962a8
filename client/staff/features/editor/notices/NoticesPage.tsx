import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { Notice } from '../../../states/Notice.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { NoticeItem } from './NoticeItem.tsx';
import classes from './Notices.module.css';
import { noticesQuery } from './noticesQuery.ts';
import { noticeTexts } from './noticeTexts.ts';
import { useReadNotices } from './useReadNotices.ts';

/** What concerns the person at work, the latest first. */
export function NoticesPage() {
  const text = useText(noticeTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const notices = useQuery(noticesQuery);
  const mark = useReadNotices();
  const unread = notices.data?.unread ?? 0;
  return (
    <Page
      crumbs={[]}
      title={text.title}
      meta={<span role="status">{notices.data && text.unread(format.number(unread))}</span>}
      narrow
      actions={
        <Button
          variant="default"
          disabled={unread === 0}
          loading={mark.isPending && mark.variables === null}
          onClick={() => mark.mutate(null)}
        >
          {text.markAll}
        </Button>
      }
    >
      <p className={classes.intro}>{text.intro}</p>
      {mark.error !== null && (
        <Notice tone="attention" role="alert">
          {message(mark.error)}
        </Notice>
      )}
      <Loaded query={notices} skeleton={<TableSkeleton label={text.title} rows={6} />}>
        {(found) => (
          <>
            {!found.complete && <p className={classes.intro}>{text.reading}</p>}
            {found.notices.length === 0 && found.complete && (
              <EmptyState title={text.empty.title} body={text.empty.body} />
            )}
            <ul className={classes.notices} aria-label={text.title}>
              {found.notices.map((one) => (
                <NoticeItem key={`${one.id} ${one.kind}`} notice={one} onRead={(id) => mark.mutate([id])} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Page>
  );
}
