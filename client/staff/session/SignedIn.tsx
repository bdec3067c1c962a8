import { Skeleton, Stack } from '@mantine/core';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { Me } from '#contracts/signIn.ts';
import { staffTexts } from '../staffTexts.ts';
import { LoadError } from '../states/LoadError.tsx';
import { useText } from '../useText.ts';
import { SignInPage } from './SignInPage.tsx';
import { useSession } from './useSession.ts';

/** Shows the application to staff who are signed in, and the sign-in page to everyone else. */
export function SignedIn({ children }: { readonly children: (me: Me) => ReactNode }) {
  const text = useText(staffTexts);
  const session = useSession();
  const me = session.data;
  const wasSignedIn = useWasSignedIn(me);

  if (me === undefined) {
    if (session.isError) {
      return (
        <Stack component="main" p={32}>
          <LoadError error={session.error} onRetry={() => void session.refetch()} />
        </Stack>
      );
    }
    return (
      <Stack component="main" p={32} gap={16} role="status" aria-label={text.loading}>
        <Skeleton height={28} width={240} />
        <Skeleton height={16} width={420} maw="100%" />
      </Stack>
    );
  }
  if (me === null) return <SignInPage ended={wasSignedIn} />;
  return <Fragment key={me.personId}>{children(me)}</Fragment>;
}

/** Tells a sign-in that ended by itself from a first visit; signing out reloads the page. */
function useWasSignedIn(me: Me | null | undefined): boolean {
  const was = useRef(false);
  const before = was.current;
  useEffect(() => {
    if (me) was.current = true;
  }, [me]);
  return before;
}
