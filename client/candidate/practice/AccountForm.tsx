import { type ChangeEvent, type FormEvent, useState } from 'react';
import type { Me } from '#contracts/signIn.ts';
import { call, ProblemError } from '../../shared/api.ts';
import { Notice } from '../page/Notice.tsx';
import { TextField } from '../page/TextField.tsx';
import { problemText } from '../problemText.ts';
import { useText } from '../useText.ts';
import { type AccountFields, accountProblems } from './accountProblems.ts';
import { usePracticeText } from './usePracticeText.ts';

interface Props {
  readonly purpose: 'signIn' | 'newAccount';
  readonly onSignedIn: (me: Me) => void;
}

/** E-mail address and password, and a name for a new account. */
export function AccountForm({ purpose, onSignedIn }: Props) {
  const text = useText();
  const words = usePracticeText();
  const [fields, setFields] = useState<AccountFields>({ name: '', email: '', password: '' });
  const [checked, setChecked] = useState(false);
  const [visible, setVisible] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const problems = checked ? accountProblems(fields, purpose) : {};
  const messageOf = (field: keyof AccountFields) => {
    const problem = problems[field];
    return problem === undefined ? undefined : words[problem];
  };
  const set = (field: keyof AccountFields) => (event: ChangeEvent<HTMLInputElement>) =>
    setFields({ ...fields, [field]: event.target.value });

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    setFailure(undefined);
    const [first] = Object.keys(accountProblems(fields, purpose));
    if (first !== undefined) {
      return event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    }
    setBusy(true);
    const { name, email, password } = fields;
    try {
      onSignedIn(
        purpose === 'signIn'
          ? await call('POST /api/sign-in/account', { body: { email: email.trim(), password } })
          : await call('POST /api/accounts', { body: { name: name.trim(), email: email.trim(), password } }),
      );
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  const wrong = failure instanceof ProblemError && failure.code === 'wrongCredentials';
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      {failure !== undefined && (
        <Notice status="attention" live>
          {wrong ? words.wrongCredentials : problemText(failure, text)}
        </Notice>
      )}
      {purpose === 'newAccount' && (
        <TextField
          name="name"
          label={words.name}
          autoComplete="name"
          value={fields.name}
          onChange={set('name')}
          problem={messageOf('name')}
        />
      )}
      <TextField
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        value={fields.email}
        onChange={set('email')}
        problem={messageOf('email')}
      />
      <TextField
        name="password"
        type={visible ? 'text' : 'password'}
        label={words.password}
        hint={purpose === 'newAccount' ? words.passwordHint : undefined}
        autoComplete={purpose === 'newAccount' ? 'new-password' : 'current-password'}
        value={fields.password}
        onChange={set('password')}
        problem={messageOf('password')}
      />
      <button
        type="button"
        className="button button-quiet practice-show-password"
        aria-pressed={visible}
        onClick={() => setVisible(!visible)}
      >
        {visible ? words.hidePassword : words.showPassword}
      </button>
      <button type="submit" className="button button-primary" aria-disabled={busy}>
        {busy ? words.busy : words[purpose]}
      </button>
    </form>
  );
}
