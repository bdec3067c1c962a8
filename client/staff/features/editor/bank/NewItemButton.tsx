import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../../../session/useSession.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';

/** For who may write. */
export function NewItemButton() {
  const { newItem } = useText(editorTexts);
  const { data: me } = useSession();
  if (me?.role !== 'author') return null;
  return (
    <Button
      component={Link}
      to="/items/new"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
    >
      {newItem}
    </Button>
  );
}
