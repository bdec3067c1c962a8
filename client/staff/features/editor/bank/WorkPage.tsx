import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ItemRow } from '#contracts/editing.ts';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { itemsQuery } from '../data/itemQueries.ts';
import { useToday } from '../data/useToday.ts';
import { WaitingThreads } from '../notices/WaitingThreads.tsx';
import { MyAssignments } from '../production/MyAssignments.tsx';
import classes from './Bank.module.css';
import { bankTexts } from './bankTexts.ts';
import { DueDate } from './DueDate.tsx';
import { NewItemButton } from './NewItemButton.tsx';
import { ReviewByMark } from './ReviewByMark.tsx';
import { StageMark } from './StageMark.tsx';
import { inQueueOrder, queueOf, type WorkQueue, workQueues } from './workQueues.ts';

const shownAtOnce = 6;

/** Where authors and reviewers begin: what waits for them. */
export function WorkPage() {
  const { work } = useText(bankTexts);
  const items = useQuery(itemsQuery);
  return (
    <Page crumbs={[]} title={work.title} actions={<NewItemButton />}>
      <Loaded query={items} skeleton={<TableSkeleton label={work.title} rows={6} />}>
        {(rows) => (
          <div className={classes.queues}>
            <MyAssignments />
            <WaitingThreads />
            {workQueues.map((queue) => (
              <Queue key={queue} queue={queue} rows={rows} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly queue: WorkQueue;
  readonly rows: readonly ItemRow[];
}

/** The first few of a queue. */
function Queue({ queue, rows }: Props) {
  const { queues, work } = useText(bankTexts);
  const format = useFormat();
  const today = useToday();
  const waiting = rows.filter((row) => queueOf(row, today).has(queue)).sort(inQueueOrder(queue));
  return (
    <section className={classes.queue} aria-label={queues[queue]}>
      <div className={classes.queueHead}>
        <Title order={2}>{queues[queue]}</Title>
        <span>{format.number(waiting.length)}</span>
      </div>
      {waiting.length === 0 ? (
        <p className={classes.nothing}>{work.nothing}</p>
      ) : (
        <ul>
          {waiting.slice(0, shownAtOnce).map((row) => (
            <li key={row.code} data-marks={queue === 'review' ? 'below' : undefined}>
              <Link to={`/items/${row.code}`}>{row.code}</Link>
              <span className={classes.queueQuestion}>{row.question}</span>
              {queue === 'due' ? (
                <ReviewByMark item={row} today={today} />
              ) : (
                <span className={classes.queueMarks}>
                  {row.mine === 'asked' && <span>{work.askedOfYou}</span>}
                  <StageMark stage={row.stage} />
                  {row.due !== null && <DueDate due={row.due} today={today} />}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > shownAtOnce && (
        <Link className={classes.more} to={`/items?only=${queue}`}>
          {work.more(format.number(waiting.length))}
        </Link>
      )}
    </section>
  );
}
