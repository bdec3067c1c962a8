import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './Shell.module.css';

/** Opens the command palette; says its keys. */
export function SearchButton() {
  const text = useText(staffTexts);
  return (
    <button type="button" className={classes.searchButton} aria-label={text.search} onClick={spotlight.open}>
      <IconSearch size={16} stroke={1.75} aria-hidden="true" />
      {text.search}
      <kbd>Ctrl K</kbd>
    </button>
  );
}
