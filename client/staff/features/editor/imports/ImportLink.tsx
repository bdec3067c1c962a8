import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../../../session/useSession.ts';
import { useText } from '../../../useText.ts';
import { importTexts } from './importTexts.ts';

/** The way to the imports, for who may write. */
export function ImportLink() {
  const { title } = useText(importTexts);
  const { data: me } = useSession();
  if (me?.role !== 'author') return null;
  return (
    <Button
      component={Link}
      to="/items/imports"
      variant="default"
      leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden="true" />}
    >
      {title}
    </Button>
  );
}
