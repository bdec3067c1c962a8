import { Link } from '../Link.tsx';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { usePracticeText } from './usePracticeText.ts';

/** Someone signed in with a candidate code wants to practise: that takes an account of their own. */
export function SwitchScreen({ onSignOut }: { onSignOut: () => void }) {
  const text = usePracticeText();
  return (
    <Page title={text.switchTitle}>
      <FocusedHeading>{text.switchTitle}</FocusedHeading>
      <p>{text.switchText}</p>
      <div className="page-actions">
        <Link to="/" className="button button-primary">
          {text.switchStay}
        </Link>
        <button type="button" className="button" onClick={onSignOut}>
          {text.switchLeave}
        </button>
      </div>
    </Page>
  );
}
