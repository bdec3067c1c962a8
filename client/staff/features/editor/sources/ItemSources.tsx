import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import type { ItemPage } from '#contracts/editing.ts';
import type { ItemSource } from '#contracts/sources.ts';
import { isReviewStage } from '#itembank/taxonomy/workTerms.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useText } from '../../../useText.ts';
import { dueSoon } from '../bank/reviewTerm.ts';
import { sourceLine } from '../content/itemFields.ts';
import { useToday } from '../data/useToday.ts';
import { RecheckDialog } from './RecheckDialog.tsx';
import classes from './Sources.module.css';
import { itemSourcesQuery } from './sourceQueries.ts';
import { sourcesTexts } from './sourcesTexts.ts';

/** What an item rests on, which of it has a newer edition, and the short way on when nothing changes. */
export function ItemSources({ item }: { readonly item: ItemPage }) {
  const { item: text } = useText(sourcesTexts);
  const { data: standing = [] } = useQuery(itemSourcesQuery(item.code, item.version));
  const [rechecking, setRechecking] = useState(false);
  const behind = standing.filter(isBehind);
  const today = useToday();
  const dated = { stage: item.stage, reviewBy: item.content.reviewBy };
  return (
    <section className={classes.section}>
      <Title order={2}>{text.title}</Title>
      {behind.length > 0 && (
        <Notice
          tone="attention"
          action={
            item.maySave && (
              <Button variant="default" onClick={() => setRechecking(true)}>
                {text.recheck}
              </Button>
            )
          }
        >
          {text.why}
        </Notice>
      )}
      {behind.length === 0 && item.maySave && !isReviewStage(item.stage) && dueSoon(dated, today) && (
        <Notice
          tone={item.content.reviewBy < today ? 'attention' : 'plain'}
          action={
            <Button variant="default" onClick={() => setRechecking(true)}>
              {text.recheck}
            </Button>
          }
        >
          {item.content.reviewBy < today ? text.past : text.soon}
        </Notice>
      )}
      <ul className={classes.cited}>
        {item.content.sources.map((cited, place) => {
          const found = standing.find((one) => one.place === place);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: sources have no name of their own and never move
            <li key={place} data-state={found && stateOf(found)}>
              <span lang={bankLanguage}>{sourceLine(cited)}</span>
              {found && <Standing source={found} />}
            </li>
          );
        })}
      </ul>
      {rechecking && <RecheckDialog item={item} behind={behind} onClose={() => setRechecking(false)} />}
    </section>
  );
}

function isBehind(source: ItemSource): source is ItemSource & { readonly current: string } {
  return source.current !== null && source.current !== source.named;
}

function stateOf(source: ItemSource): 'behind' | 'unknown' | 'current' {
  if (source.id === null) return 'unknown';
  return isBehind(source) ? 'behind' : 'current';
}

function Standing({ source }: { readonly source: ItemSource }) {
  const { item: text, source: words } = useText(sourcesTexts);
  if (source.id === null) return <span className={classes.quiet}>{text.unknown}</span>;
  return (
    <>
      {isBehind(source) ? (
        <strong className={classes.attention}>{text.behind(source.named, source.current)}</strong>
      ) : (
        <span className={classes.quiet}>{text.currentEdition}</span>
      )}
      {isBehind(source) && source.note !== '' && <span>{text.news(source.note)}</span>}
      <span>
        <Link to={`/sources/${encodeURIComponent(source.id)}`}>{text.history}</Link>
        {source.url !== null && (
          <>
            {' · '}
            <a href={source.url} target="_blank" rel="noreferrer">
              {words.publisher}
            </a>
          </>
        )}
      </span>
    </>
  );
}
