import { type ReactNode, useEffect } from 'react';
import { PeilMark } from '../../shared/PeilMark.tsx';
import { useText } from '../useText.ts';
import { PageFooter } from './PageFooter.tsx';
import './page.css';

interface Props {
  /** Title of the browser tab, before the name of the product. */
  readonly title: string;
  readonly wide?: boolean;
  /** At the right of the bar: who is signed in, sign out. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One column under a bar with the name: everything except the question itself. */
export function Page({ title, wide = false, aside, children }: Props) {
  const { general } = useText();
  useEffect(() => {
    document.title = `${title} · Peil`;
  }, [title]);
  return (
    <div className="page">
      <a className="page-skip" href="#content">
        {general.skipToContent}
      </a>
      <header className="page-bar">
        <PeilMark />
        {aside}
      </header>
      <main id="content" className={wide ? 'page-content page-content-wide' : 'page-content'}>
        {children}
      </main>
      <PageFooter />
    </div>
  );
}
