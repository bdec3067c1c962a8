import { Button, Group, Title } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Discussion } from '#contracts/discussing.ts';
import type { ItemPage } from '#contracts/editing.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { fieldsOf } from '../content/itemFields.ts';
import { useKeptWords } from '../drafts/useKeptWords.ts';
import { useFieldTexts } from '../item/useFieldTexts.ts';
import classes from './Discussion.module.css';
import { discussionQuery } from './discussionQuery.ts';
import { discussionTexts } from './discussionTexts.ts';
import { fieldAbout } from './fieldAbout.ts';
import { NewThread, type ThreadWords } from './NewThread.tsx';
import { Remarks } from './Remarks.tsx';
import { ThreadView } from './ThreadView.tsx';

const longestQuote = 300;

/** What is said about an item: open threads in the order of its fields, resolved ones folded, candidates apart. */
export function ItemDiscussion({ item }: { readonly item: ItemPage }) {
  const text = useText(discussionTexts);
  const discussion = useQuery(discussionQuery(item.code));
  return (
    <Loaded query={discussion} skeleton={<TableSkeleton label={text.title} rows={2} />}>
      {(found) => <Threads item={item} discussion={found} />}
    </Loaded>
  );
}

interface Props {
  readonly item: ItemPage;
  readonly discussion: Discussion;
}

function Threads({ item, discussion }: Props) {
  const text = useText(discussionTexts);
  const format = useFormat();
  const textOf = useFieldTexts();
  const kept = useKeptWords<ThreadWords>(`${item.code}.thread`, { field: 'item', quote: '', text: '' });
  const [writing, setWriting] = useState(kept.continued !== undefined);
  /** A thread begins about the words that are selected on the page, in the field where they stand. */
  const begin = () => {
    const selected = String(document.getSelection() ?? '')
      .trim()
      .slice(0, longestQuote);
    const field = fieldAbout(item.content, selected, (one) => textOf(item.content, one));
    if (field !== undefined) kept.set({ field, quote: selected });
    setWriting(true);
  };
  const named = useSearchParams()[0].get('thread');
  const { threads, people } = discussion;
  const order = fieldsOf(item.content) as string[];
  const open = threads
    .filter(({ resolved }) => resolved === null)
    .toSorted((x, y) => order.indexOf(x.field) - order.indexOf(y.field));
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <section className={classes.section}>
      <Group justify="space-between" gap={8}>
        <Title order={2}>
          {text.title} <span className={classes.count}>{text.open(format.number(open.length))}</span>
        </Title>
        {!writing && (
          <Button
            variant="default"
            leftSection={<IconMessagePlus size={16} stroke={1.75} aria-hidden="true" />}
            onClick={begin}
          >
            {text.begin}
          </Button>
        )}
      </Group>
      {writing ? (
        <div className={classes.form}>
          <NewThread item={item} people={people} kept={kept} onClose={() => setWriting(false)} />
        </div>
      ) : (
        <p className={classes.who}>
          {threads.length === 0 ? `${text.none} ${text.beginHint}` : text.beginHint}
        </p>
      )}
      {open.map((thread) => (
        <ThreadView key={thread.id} item={item} thread={thread} people={people} />
      ))}
      {resolved.length > 0 && (
        <details className={classes.resolved} open={resolved.some(({ id }) => String(id) === named)}>
          <summary>{text.showResolved(format.number(resolved.length))}</summary>
          {resolved.map((thread) => (
            <ThreadView key={thread.id} item={item} thread={thread} people={people} />
          ))}
        </details>
      )}
      <Remarks discussion={discussion} />
    </section>
  );
}
