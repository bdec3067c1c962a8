import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
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
  const { data } = useQuery(noticesQuery);
  const waiting = data?.threads ?? [];
  return (
    <section className={bank.queue} aria-label={text.title}>
      <div className={bank.queueHead}>
        <Title order={2}>{text.title}</Title>
        <span>{format.number(waiting.length)}</span>
      </div>
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
    </section>
  );
}
