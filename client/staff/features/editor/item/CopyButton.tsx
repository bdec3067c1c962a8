import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#client/shared/api.ts';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { useNotify } from '../../../states/useNotify.ts';
import { useText } from '../../../useText.ts';
import { useItemAction } from '../data/useItemAction.ts';
import { itemTexts } from './itemTexts.ts';

/** Makes a new concept of this item and opens it to be written on. */
export function CopyButton({ code }: { readonly code: string }) {
  const { page } = useText(itemTexts);
  const notify = useNotify();
  const navigate = useNavigate();
  const message = useProblemMessage();
  // Kept until it is done, so that trying again makes no second copy.
  const [id, setId] = useState(() => crypto.randomUUID());
  const copy = useItemAction(
    () => call('POST /api/items/:code/copies', { params: { code }, body: { id } }),
    ({ code: made }) => {
      setId(crypto.randomUUID());
      notify(page.copied(made, code));
      void navigate(`/items/${made}/edit`);
    },
    code,
  );
  return (
    <>
      {copy.error !== null && <span role="alert">{message(copy.error)}</span>}
      <Button
        variant="default"
        loading={copy.isPending}
        leftSection={<IconCopy size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => copy.mutate(undefined)}
      >
        {page.copy}
      </Button>
    </>
  );
}
