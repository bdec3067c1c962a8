import { lazy, Suspense } from 'react';
import { call } from '../shared/api.ts';
import { AttemptArea } from './attempt/AttemptArea.tsx';
import { BrokenPage } from './page/BrokenPage.tsx';
import { LoadingScreen } from './page/LoadingScreen.tsx';
import { Page } from './page/Page.tsx';
import { goTo, usePath } from './path.ts';
import { lazySeb } from './seb/fetchSebPart.ts';
import { SignInScreen } from './signIn/SignInScreen.tsx';
import { SignInAgain } from './trouble/SignInAgain.tsx';
import { useMe } from './useMe.ts';
import { useText } from './useText.ts';

const AccessibilityStatement = lazy(() => import('./accessibility/AccessibilityStatement.tsx'));
const FeedbackScreen = lazy(() => import('./feedback/FeedbackScreen.tsx'));
const PracticeArea = lazy(() => import('./practice/PracticeArea.tsx'));
const SebPages = lazySeb('SebPages');

/** Decides what is shown: by the address for the side rooms, by who is signed in for the rest. */
export function App() {
  return (
    <BrokenPage>
      <Suspense fallback={<LoadingScreen slow={false} />}>
        {location.pathname.startsWith('/seb/') ? <SebPages path={location.pathname} /> : <Screens />}
      </Suspense>
    </BrokenPage>
  );
}

function Screens() {
  const { general } = useText();
  const path = usePath();
  const { me, slow, set } = useMe();
  if (path === '/toegankelijkheid') return <AccessibilityStatement />;
  if (me === undefined) return <LoadingScreen slow={slow} />;
  if (me !== null && me.role !== 'candidate') {
    return (
      <Page title={general.staffSignedIn}>
        <h1>{general.staffSignedIn}</h1>
        <div className="page-actions">
          <a className="button button-primary" href="/staff">
            {general.toStaff}
          </a>
          <button type="button" className="button" onClick={() => void signOut().then(() => set(null))}>
            {general.signOut}
          </button>
        </div>
      </Page>
    );
  }
  const leaveFor = (next: string) => () => {
    goTo(next);
    void signOut().then(() => set(null));
  };
  const attemptId = me?.attemptId ?? null;
  if (path.startsWith('/oefenen') || (me !== null && attemptId === null)) {
    return <PracticeArea path={path} me={me} onSignedIn={set} onSignOut={leaveFor('/oefenen')} />;
  }
  if (attemptId === null) return <SignInScreen onSignedIn={set} />;
  if (path === '/uitslag') return <FeedbackScreen attemptId={attemptId} onBack={() => goTo('/')} />;
  return (
    <AttemptArea
      key={attemptId}
      attemptId={attemptId}
      joint
      signInAgain={(onSignedIn) => (
        <SignInAgain
          onSignedIn={(again) => {
            set(again);
            onSignedIn();
          }}
        />
      )}
      onFeedback={() => goTo('/uitslag')}
      onLeave={leaveFor('/')}
    />
  );
}

/** Signing out never fails for the person: without a line, the cookie simply runs out later. */
async function signOut(): Promise<void> {
  await call('POST /api/sign-out').catch(() => {});
}
