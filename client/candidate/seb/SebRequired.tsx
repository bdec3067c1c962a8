import { call, type ProblemError } from '../../shared/api.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { useSebText } from './useSebText.ts';
import './seb.css';

interface Props {
  /** Number and code as they were given at signing in. */
  readonly given: { readonly number: string; readonly code: string };
  /** The refusal; names the sitting. */
  readonly refusal: ProblemError;
  readonly onUnlocked: () => void;
}

/** Under the sign-in form, when the test is to be taken in Safe Exam Browser: how to get there, or a code. */
export default function SebRequired({ given, refusal, onUnlocked }: Props) {
  const { signIn } = useSebText();
  const sittingId = refusal.problem.errors?.[0]?.path;
  return (
    <section className="seb-panel" aria-label={signIn.unlockTitle}>
      {sittingId !== undefined && (
        <p>
          <a className="button" href={`/seb/open/${sittingId}`}>
            {signIn.open}
          </a>
        </p>
      )}
      <h2>{signIn.unlockTitle}</h2>
      <p>{signIn.unlockText}</p>
      <UnlockForm
        onCode={async (unlockCode) => {
          await call('POST /api/seb/unlocks', { body: { ...given, unlockCode } });
          onUnlocked();
        }}
      />
    </section>
  );
}
