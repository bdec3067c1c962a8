import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sitting } from '#contracts/sitting.ts';
import { useText } from '../../../useText.ts';
import { controlTexts } from './controlTexts.ts';
import { MessageEveryone } from './MessageEveryone.tsx';

/** Opens the message to candidates, for as long as somebody can read it during the sitting. */
export function MessageAction({ sitting }: { readonly sitting: Sitting }) {
  const text = useText(controlTexts).message;
  const [isOpen, setOpen] = useState(false);
  if (sitting.state !== 'published' && sitting.state !== 'open') return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMessage size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {text.open}
      </Button>
      {isOpen && <MessageEveryone sittingId={sitting.id} onClose={() => setOpen(false)} />}
    </>
  );
}
