import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { type Language, setLanguage, useLanguage } from '#client/shared/language.ts';
import { PeilMark } from '#client/shared/PeilMark.tsx';
import { useProblemMessage } from '../server/useProblemMessage.ts';
import { staffTexts } from '../staffTexts.ts';
import { Notice } from '../states/Notice.tsx';
import { useText } from '../useText.ts';
import classes from './SignInPage.module.css';
import { useSignIn } from './useSession.ts';

interface Props {
  /** True when someone was signed in on this page and no longer is. */
  readonly ended: boolean;
}

const otherLanguage: Readonly<Record<Language, { readonly id: Language; readonly name: string }>> = {
  nl: { id: 'en', name: 'English' },
  en: { id: 'nl', name: 'Nederlands' },
};

/** Staff sign-in. The address stays, so that one arrives where one wanted to be. */
export function SignInPage({ ended }: Props) {
  const text = useText(staffTexts);
  const message = useProblemMessage();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const other = otherLanguage[useLanguage()];
  useEffect(() => {
    document.title = `${text.signIn.title} – ${text.product}`;
  }, [text]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '') signIn.mutate({ email: email.trim(), password });
  };

  return (
    <main className={classes.page}>
      <PeilMark />
      <Paper component="form" noValidate onSubmit={submit} className={classes.panel}>
        <Stack gap={16}>
          <Title order={1}>{text.signIn.title}</Title>
          {ended && <Notice tone="plain">{text.signIn.ended}</Notice>}
          <TextInput
            label={text.signIn.email}
            type="email"
            autoComplete="username"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={tried && email.trim() === '' && text.signIn.emailMissing}
          />
          <PasswordInput
            label={text.signIn.password}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={tried && password === '' && text.signIn.passwordMissing}
          />
          {signIn.isError && (
            <Notice tone="attention" role="alert">
              {message(signIn.error)}
            </Notice>
          )}
          <Button type="submit" loading={signIn.isPending}>
            {text.signIn.submit}
          </Button>
        </Stack>
      </Paper>
      <Text size="sm">
        <Anchor href="/" underline="always">
          {text.signIn.candidateInstead}
        </Anchor>
      </Text>
      <Button variant="subtle" size="compact-sm" lang={other.id} onClick={() => setLanguage(other.id)}>
        {other.name}
      </Button>
    </main>
  );
}
