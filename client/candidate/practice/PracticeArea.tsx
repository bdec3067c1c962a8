import type { Me } from '#contracts/signIn.ts';
import { AttemptArea } from '../attempt/AttemptArea.tsx';
import FeedbackScreen from '../feedback/FeedbackScreen.tsx';
import { goTo } from '../path.ts';
import { AccountScreen } from './AccountScreen.tsx';
import { PracticeHomeScreen } from './PracticeHomeScreen.tsx';
import { SwitchScreen } from './SwitchScreen.tsx';

interface Props {
  readonly path: string;
  readonly me: Me | null;
  readonly onSignedIn: (me: Me) => void;
  readonly onSignOut: () => void;
}

/** Practising with an own account: sign in, choose, answer, read the feedback. */
export default function PracticeArea({ path, me, onSignedIn, onSignOut }: Props) {
  if (me !== null && me.attemptId !== null) return <SwitchScreen onSignOut={onSignOut} />;
  if (me === null) return <AccountScreen onSignedIn={onSignedIn} />;
  const [, attemptId, part] = /^\/oefenen\/([^/]+)(\/uitslag)?$/.exec(path) ?? [];
  if (attemptId === undefined) return <PracticeHomeScreen me={me} onSignOut={onSignOut} />;
  if (part !== undefined) return <FeedbackScreen attemptId={attemptId} onBack={() => goTo('/oefenen')} />;
  return (
    <AttemptArea
      key={attemptId}
      attemptId={attemptId}
      joint={false}
      signInAgain={(done) => (
        <AccountScreen
          onSignedIn={(again) => {
            onSignedIn(again);
            done();
          }}
        />
      )}
      onFeedback={() => goTo(`/oefenen/${attemptId}/uitslag`)}
      onLeave={() => goTo('/oefenen')}
    />
  );
}
