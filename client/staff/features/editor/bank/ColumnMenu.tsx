import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { bankTexts } from './bankTexts.ts';
import { chosenColumns, type ItemColumn } from './itemColumn.ts';

/** Which columns the table has; the choice stands in the URL. */
export function ColumnMenu({ columns }: { readonly columns: readonly ItemColumn[] }) {
  const { columnMenu: text } = useText(bankTexts);
  const [named, setNamed] = useUrlParam('columns');
  const chosen = chosenColumns(columns, named).map(({ id }) => id);
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden="true" />}>
          {text.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70dvh" style={{ overflow: 'auto' }}>
        <Checkbox.Group
          label={text.label}
          value={chosen}
          onChange={(names) => setNamed(columns.flatMap(({ id }) => (names.includes(id) ? [id] : [])).join())}
        >
          <Stack gap={8} my={10}>
            {columns.map(({ id, header }) => (
              <Checkbox key={id} value={id} label={header} disabled={id === 'code'} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button variant="default" size="xs" onClick={() => setNamed(undefined)}>
          {text.standard}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
