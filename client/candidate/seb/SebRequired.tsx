import { call, type ProblemError } from '../../shared/api.ts';
import { Notice } from '../page/Notice.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { useSebText } from './useSebText.ts';
import './seb.css';

interface Props {
  /** Number and code as they were given at signing in. */
  readonly given: { readonly number: string; readonly code: string };
  /** The refusal; names the sitting. */
  readonly refusal: ProblemError;
  readonly onUnlocked: () => void;
  readonly onBack: () => void;
}

/** Instead of the sign-in form, when the test is to be taken in Safe Exam Browser: how to get there, or a code. */
export function SebRequired({ given, refusal, onUnlocked, onBack }: Props) {
  const { signIn, problems } = useSebText();
  const sittingId = refusal.problem.errors?.[0]?.path;
  return (
    <>
      <Notice status="attention" live>
        {problems.sebRequired}
      </Notice>
      <div className="page-actions">
        {sittingId !== undefined && (
          <a className="button button-primary" href={`/seb/open/${sittingId}`}>
            {signIn.open}
          </a>
        )}
        <button type="button" className="button" onClick={onBack}>
          {signIn.other}
        </button>
      </div>
      <section className="seb-panel" aria-label={signIn.unlockTitle}>
        <h2>{signIn.unlockTitle}</h2>
        <p>{signIn.unlockText}</p>
        <UnlockForm
          onCode={async (unlockCode) => {
            await call('POST /api/seb/unlocks', { body: { ...given, unlockCode } });
            onUnlocked();
          }}
        />
      </section>
    </>
  );
}
