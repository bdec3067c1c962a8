import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ProblemError } from '#client/shared/api.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import { useProblemMessage } from '../server/useProblemMessage.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './EmptyState.module.css';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Answers that stay the same however often one asks. */
const final: ReadonlySet<ProblemCode> = new Set(['notAllowed', 'notFound', 'invalidRequest']);

/** In the place of what could not be fetched: what happened, and the way on. */
export function LoadError({ error, onRetry }: Props) {
  const text = useText(staffTexts);
  const message = useProblemMessage();
  const code = error instanceof ProblemError ? error.code : undefined;
  return (
    <Stack className={classes.empty} gap={8} align="flex-start" role="alert">
      <Title order={2}>{code === 'notAllowed' ? text.error.notForRole : text.error.title}</Title>
      <Text className={classes.body}>{message(error)}</Text>
      {code !== undefined && final.has(code) ? (
        <Button component={Link} to="/" variant="default">
          {text.notFound.back}
        </Button>
      ) : (
        <Button variant="default" onClick={onRetry}>
          {text.error.retry}
        </Button>
      )}
    </Stack>
  );
}
