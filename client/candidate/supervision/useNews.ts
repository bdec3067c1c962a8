import { useEffect, useRef, useState } from 'react';
import type { AttemptView } from '#contracts/attempt.ts';
import { type News, newsOf } from './newsOf.ts';

/** What others did lately, until it is read. */
export function useNews(view: AttemptView | undefined): {
  readonly news: News | undefined;
  readonly onRead: () => void;
} {
  const seen = useRef<AttemptView>(undefined);
  const [news, setNews] = useState<News>();
  useEffect(() => {
    if (view === undefined) return;
    const found = seen.current && newsOf(seen.current, view);
    seen.current = view;
    if (found !== undefined) setNews(found);
    else if (view.state !== 'running') setNews(undefined);
  }, [view]);
  return { news, onRead: () => setNews(undefined) };
}
