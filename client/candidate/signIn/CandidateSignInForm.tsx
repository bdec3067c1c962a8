import { type FormEvent, Suspense, useRef, useState } from 'react';
import type { Me } from '#contracts/signIn.ts';
import { call, ProblemError } from '../../shared/api.ts';
import { Notice } from '../page/Notice.tsx';
import { TextField } from '../page/TextField.tsx';
import { problemText } from '../problemText.ts';
import { lazySeb } from '../seb/fetchSebPart.ts';
import { useText } from '../useText.ts';

const SebRequired = lazySeb('SebRequired');

/** Number and code. Says what is missing at the field, and what went wrong above the button. */
export function CandidateSignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const text = useText();
  const { signIn } = text;
  const number = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<'number' | 'code'>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [given, setGiven] = useState({ number: '', code: '' });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const filled = { number: number.current?.value.trim() ?? '', code: code.current?.value.trim() ?? '' };
    const absent = filled.number === '' ? 'number' : filled.code === '' ? 'code' : undefined;
    setMissing(absent);
    setFailure(undefined);
    setGiven(filled);
    if (absent !== undefined) return (absent === 'number' ? number : code).current?.focus();
    await signInWith(filled);
  }

  async function signInWith(credentials: typeof given): Promise<void> {
    setBusy(true);
    try {
      onSignedIn(await call('POST /api/sign-in/candidate', { body: credentials }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  const wrongCode = failure instanceof ProblemError && failure.code === 'wrongCredentials';
  if (failure instanceof ProblemError && failure.code === 'sebRequired') {
    return (
      <Suspense>
        <SebRequired
          given={given}
          refusal={failure}
          onUnlocked={() => void signInWith(given)}
          onBack={() => setFailure(undefined)}
        />
      </Suspense>
    );
  }
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      {failure !== undefined && (
        <Notice status="attention" live>
          {wrongCode ? text.problem.wrongCode : problemText(failure, text)}
        </Notice>
      )}
      <TextField
        ref={number}
        name="number"
        label={signIn.number}
        autoComplete="username"
        autoCapitalize="characters"
        maxLength={40}
        problem={missing === 'number' ? signIn.missingNumber : undefined}
      />
      <TextField
        ref={code}
        name="code"
        label={signIn.code}
        hint={signIn.codeHint}
        className="sign-in-code"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        maxLength={40}
        problem={missing === 'code' ? signIn.missingCode : undefined}
      />
      <button type="submit" className="button button-primary" aria-disabled={busy}>
        {busy ? signIn.busy : signIn.submit}
      </button>
    </form>
  );
}
