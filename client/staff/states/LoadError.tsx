import { Button, Stack, Text, Title } from '@mantine/core';
import { useProblemMessage } from '../server/useProblemMessage.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './EmptyState.module.css';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In the place of what could not be fetched: what happened, and the way on. */
export function LoadError({ error, onRetry }: Props) {
  const text = useText(staffTexts);
  const message = useProblemMessage();
  return (
    <Stack className={classes.empty} gap={8} align="flex-start" role="alert">
      <Title order={2}>{text.error.title}</Title>
      <Text className={classes.body}>{message(error)}</Text>
      <Button variant="default" onClick={onRetry}>
        {text.error.retry}
      </Button>
    </Stack>
  );
}
