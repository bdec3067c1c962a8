import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';

/** One thing the palette can do or go to. */
interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly onClick: () => void;
}

export interface PaletteGroup {
  readonly group: string;
  readonly actions: readonly PaletteAction[];
}

/** Ctrl+K: go to any page or sitting by typing a few letters. */
export function CommandPalette({ groups }: { readonly groups: readonly PaletteGroup[] }) {
  const text = useText(staffTexts);
  return (
    <Spotlight
      actions={groups.map(({ group, actions }) => ({ group, actions: [...actions] }))}
      title={text.search}
      shortcut={['mod + K']}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 120 }}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={30}
      nothingFound={text.palette.empty}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.75} aria-hidden="true" />,
        placeholder: text.palette.placeholder,
        'aria-label': text.palette.placeholder,
      }}
    />
  );
}
