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

/** Who takes part: the import while the sitting is a draft, the list always. */
export function RosterTab() {
  const { sitting } = useSittingContext();
  const text = useText(rosterTexts);
  const roster = useQuery(rosterQuery(sitting.id));
  const [replacing, replace] = useDisclosure(false);
  const draft = sitting.state === 'draft';

  return (
    <Loaded query={roster} skeleton={<TableSkeleton label={text.title} />}>
      {(entries) =>
        draft && (replacing || entries.length === 0) ? (
          <RosterImport
            sittingId={sitting.id}
            onDone={replace.close}
            {...(entries.length > 0 ? { onCancel: replace.close } : {})}
          />
        ) : (
          <>
            <RosterTable entries={entries} />
            <Group gap={8}>
              {draft ? (
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
