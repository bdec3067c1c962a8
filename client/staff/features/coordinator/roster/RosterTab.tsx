import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { rosterQuery } from '../data/sittingQueries.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { RosterImport } from './RosterImport.tsx';
import { RosterTable } from './RosterTable.tsx';
import { rosterTexts } from './rosterTexts.ts';

/** Who takes part: the list, and the import as far as the sitting still allows one. */
export function RosterTab() {
  const { sitting } = useSittingContext();
  const text = useText(rosterTexts);
  const roster = useQuery(rosterQuery(sitting.id));
  const [replacing, replace] = useDisclosure(false);
  const { state } = sitting;
  const over = state === 'closed' || state === 'released';

  return (
    <Loaded query={roster} skeleton={<TableSkeleton label={text.title} />}>
      {(entries) =>
        !over && (replacing || entries.length === 0) ? (
          <RosterImport
            sittingId={sitting.id}
            onDone={replace.close}
            {...(entries.length > 0 ? { onCancel: replace.close } : {})}
          />
        ) : (
          <>
            <RosterTable entries={entries} />
            {state === 'published' && text.afterPublication}
            {state === 'open' && text.whileOpen}
            <Group gap={8}>
              {!over ? (
                <Button
                  variant="default"
                  onClick={replace.open}
                  leftSection={<IconUpload size={16} stroke={1.75} aria-hidden="true" />}
                >
                  {text.import.replace}
                </Button>
              ) : (
                text.frozen
              )}
            </Group>
          </>
        )
      }
    </Loaded>
  );
}
