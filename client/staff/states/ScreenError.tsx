import { Button } from '@mantine/core';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import { EmptyState } from './EmptyState.tsx';

/** A bug in a screen stays in that screen: the rail still works, and so does a reload. */
export function ScreenError() {
  const text = useText(staffTexts).error;
  return (
    <EmptyState
      wholePage
      title={text.title}
      body={text.unexpected}
      action={
        <Button variant="default" onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      }
    />
  );
}
