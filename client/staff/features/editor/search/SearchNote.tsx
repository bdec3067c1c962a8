import { useText } from '../../../useText.ts';
import { bankTexts } from '../bank/bankTexts.ts';
import classes from './Search.module.css';
import type { TextSearch } from './useTextSearch.ts';

/** Says in a line what has not been searched yet; the place for it is always there, so that it is read out. */
export function SearchNote({ state }: Pick<TextSearch, 'state'>) {
  const { searching } = useText(bankTexts);
  return (
    <div role="status" className={classes.note}>
      {(state === 'failed' || state === 'partial') && searching[state]}
    </div>
  );
}
