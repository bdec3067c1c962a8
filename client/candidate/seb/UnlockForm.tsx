import { type FormEvent, useRef, useState } from 'react';
import { Notice } from '../page/Notice.tsx';
import { TextField } from '../page/TextField.tsx';
import { useSebProblem } from './useSebProblem.ts';
import { useSebText } from './useSebText.ts';

/** One field for the code of the surveillant; the styles are those of signing in, which are there on every page. */
export function UnlockForm({ onCode }: { onCode: (unlockCode: string) => Promise<void> }) {
  const problem = useSebProblem();
  const { signIn } = useSebText();
  const field = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const code = field.current?.value.trim() ?? '';
    setMissing(code === '');
    setFailure(undefined);
    if (code === '') return field.current?.focus();
    setBusy(true);
    await onCode(code).catch(setFailure);
    setBusy(false);
  }

  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      {failure !== undefined && (
        <Notice status="attention" live>
          {problem(failure)}
        </Notice>
      )}
      <TextField
        ref={field}
        name="unlockCode"
        label={signIn.code}
        className="sign-in-code"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        maxLength={40}
        problem={missing ? signIn.missingCode : undefined}
      />
      <button type="submit" className="button" aria-disabled={busy}>
        {busy ? signIn.busy : signIn.submit}
      </button>
    </form>
  );
}
