import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  readonly title: string;
  readonly body?: string;
  /** How to begin. */
  readonly action?: ReactNode;
  /** Stands alone on the page, so its title is the page's. */
  readonly wholePage?: boolean;
}

/** Says why there is nothing here and how to begin. */
export function EmptyState({ title, body, action, wholePage }: Props) {
  return (
    <Stack className={classes.empty} gap={8} align="flex-start">
      <Title order={wholePage ? 1 : 2}>{title}</Title>
      {body && <Text className={classes.body}>{body}</Text>}
      {action}
    </Stack>
  );
}
