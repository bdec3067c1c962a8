import type { Me } from '#contracts/signIn.ts';
import { Link } from '../Link.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';
import { CandidateSignInForm } from './CandidateSignInForm.tsx';
import './signIn.css';

/** The first screen: number and code for a sitting, or the way to practising with an own account. */
export function SignInScreen({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { signIn } = useText();
  return (
    <Page title={signIn.title}>
      <h1>{signIn.title}</h1>
      <p className="page-lead">{signIn.intro}</p>
      <CandidateSignInForm onSignedIn={onSignedIn} />
      <section className="page-section">
        <h2>{signIn.practiceTitle}</h2>
        <p className="sign-in-practice-text">{signIn.practiceText}</p>
        <Link to="/oefenen" className="button">
          {signIn.practiceLink}
        </Link>
      </section>
    </Page>
  );
}
