import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Notices } from '#contracts/notices.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import bank from '../bank/Bank.module.css';
import { threadPath } from './noticePath.ts';
import { noticesQuery } from './noticesQuery.ts';
import { noticeTexts } from './noticeTexts.ts';

const shownAtOnce = 6;

/** Threads that are open on items the person wrote on, the one that waits longest first. */
export function WaitingThreads() {
  const { threads: text } = useText(noticeTexts);
  const format = useFormat();
  const notices = useQuery(noticesQuery);
  return (
    <section className={bank.queue} aria-label={text.title}>
      <div className={bank.queueHead}>
        <Title order={2}>{text.title}</Title>
        {notices.data && <span>{format.number(notices.data.threads.length)}</span>}
      </div>
      <Loaded query={notices} skeleton={<TableSkeleton label={text.title} rows={2} />}>
        {({ threads }) => <Waiting threads={threads} />}
      </Loaded>
    </section>
  );
}

function Waiting({ threads: waiting }: Pick<Notices, 'threads'>) {
  const { threads: text } = useText(noticeTexts);
  const format = useFormat();
  return (
    <>
      {waiting.length === 0 ? (
        <p className={bank.nothing}>{text.nothing}</p>
      ) : (
        <ul>
          {waiting.slice(0, shownAtOnce).map((one) => (
            <li key={`${one.code} ${one.thread}`}>
              <Link to={threadPath(one.code, one.thread)}>{one.code}</Link>
              <span className={bank.queueQuestion}>{one.text}</span>
              <span>{text.said(one.by, format.date(one.at))}</span>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > shownAtOnce && (
        <p className={bank.nothing}>{text.more(format.number(waiting.length - shownAtOnce))}</p>
      )}
    </>
  );
}
