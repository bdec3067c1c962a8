import { useEffect } from 'react';
import { EndPage } from './EndPage.tsx';
import { OpenPage } from './OpenPage.tsx';
import { SelfTestPage } from './SelfTestPage.tsx';
import { StartPage } from './StartPage.tsx';
import './seb.css';

/**
 * The pages around Safe Exam Browser. Each is loaded anew under a policy of its own, because keys belong to the
 * address with which a page was loaded; a link to the rest of the application leaves it in the same way.
 */
export function SebPages({ path }: { path: string }) {
  useEffect(() => {
    const leave = () => location.reload();
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);
  const [, , place = '', sittingId = ''] = path.split('/');
  if (place === 'start') return <StartPage sittingId={sittingId} />;
  if (place === 'open') return <OpenPage sittingId={sittingId} />;
  return place === 'zelftest' ? <SelfTestPage /> : <EndPage />;
}
