import type { Me } from '#contracts/signIn.ts';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { CandidateSignInForm } from '../signIn/CandidateSignInForm.tsx';
import { useText } from '../useText.ts';
import '../signIn/signIn.css';

/** The sign-in has ended during the test: what was chosen waits in the journal. */
export function SignInAgain({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { signInAgain } = useText();
  return (
    <Page title={signInAgain.title}>
      <FocusedHeading>{signInAgain.title}</FocusedHeading>
      <p className="page-lead">{signInAgain.text}</p>
      <CandidateSignInForm onSignedIn={onSignedIn} />
    </Page>
  );
}
