import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import { EmptyState } from './EmptyState.tsx';

export function NotFoundPage() {
  const text = useText(staffTexts).notFound;
  return (
    <EmptyState
      wholePage
      title={text.title}
      body={text.body}
      action={
        <Button component={Link} to="/" variant="default">
          {text.back}
        </Button>
      }
    />
  );
}
