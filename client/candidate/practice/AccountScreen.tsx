import { useState } from 'react';
import type { Me } from '#contracts/signIn.ts';
import { Link } from '../Link.tsx';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { AccountForm } from './AccountForm.tsx';
import { usePracticeText } from './usePracticeText.ts';
import '../signIn/signIn.css';
import './practice.css';

/** Signing in to an own account, or making one. */
export function AccountScreen({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const text = usePracticeText();
  const [purpose, setPurpose] = useState<'signIn' | 'newAccount'>('signIn');
  const other = purpose === 'signIn' ? 'newAccount' : 'signIn';
  return (
    <Page title={text.signInTitle}>
      <FocusedHeading>{purpose === 'signIn' ? text.signInTitle : text.newAccount}</FocusedHeading>
      <p className="page-lead">{text.intro}</p>
      <AccountForm key={purpose} purpose={purpose} onSignedIn={onSignedIn} />
      <section className="page-section">
        <h2>{purpose === 'signIn' ? text.noAccount : text.haveAccount}</h2>
        <div className="page-actions practice-other">
          <button type="button" className="button" onClick={() => setPurpose(other)}>
            {text[other]}
          </button>
          <Link to="/">{text.toSitting}</Link>
        </div>
      </section>
    </Page>
  );
}
