import type { Me } from '#contracts/signIn.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { LoadingScreen } from '../page/LoadingScreen.tsx';
import { Notice } from '../page/Notice.tsx';
import { Page } from '../page/Page.tsx';
import { problemText } from '../problemText.ts';
import { useText } from '../useText.ts';
import { AttemptList } from './AttemptList.tsx';
import { DesignList } from './DesignList.tsx';
import { usePracticeHome } from './usePracticeHome.ts';
import { usePracticeText } from './usePracticeText.ts';
import './practice.css';

/** What can be practised, what is half done, and what has been done. */
export function PracticeHomeScreen({ me, onSignOut }: { me: Me; onSignOut: () => void }) {
  const text = useText();
  const words = usePracticeText();
  const { home, failure, starting, start } = usePracticeHome();
  if (home === undefined && failure === undefined) return <LoadingScreen slow={false} />;
  const attempts = home?.attempts ?? [];
  const running = attempts.filter(({ state }) => state === 'running');
  const finished = attempts.filter(({ state }) => state === 'finished');
  return (
    <Page
      title={words.signInTitle}
      aside={
        <button type="button" className="button button-quiet" onClick={onSignOut}>
          {words.signOut}
        </button>
      }
    >
      <FocusedHeading>{words.home(me.name)}</FocusedHeading>
      {failure !== undefined && (
        <Notice status="attention" live>
          {problemText(failure, text)}
        </Notice>
      )}
      {running.length > 0 && (
        <section className="page-section">
          <h2>{words.resumeTitle}</h2>
          <AttemptList attempts={running} />
        </section>
      )}
      {home !== undefined && (
        <>
          <section className="page-section">
            <h2>{words.startTitle}</h2>
            <DesignList designs={home.designs} starting={starting} onStart={start} />
          </section>
          <section className="page-section">
            <h2>{words.earlierTitle}</h2>
            {finished.length === 0 ? <p>{words.none}</p> : <AttemptList attempts={finished} />}
          </section>
        </>
      )}
    </Page>
  );
}
