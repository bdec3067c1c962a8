import { useEffect, useState } from 'react';
import { useText } from '../useText.ts';
import { Page } from './Page.tsx';

/** Calm while something is on its way; says so only when it takes long enough to notice. */
export function LoadingScreen({ slow }: { slow: boolean }) {
  const { general } = useText();
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticeable(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page title={general.loading}>
      <h1 className="visually-hidden">Peil</h1>
      <p role="status">{slow ? general.loadingSlowly : noticeable ? general.loading : ''}</p>
    </Page>
  );
}
