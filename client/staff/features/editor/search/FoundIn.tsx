import { createContext, useContext } from 'react';
import { useText } from '../../../useText.ts';
import { bankTexts } from '../bank/bankTexts.ts';
import classes from './Search.module.css';
import type { TextSearch } from './useTextSearch.ts';

/** What the server found. A context, so that only the marks are drawn again when it comes. */
export const FoundTexts = createContext<TextSearch['found']>(new Map());

/** Says where in an item the words stand, when the table does not show that. */
export function FoundIn({ code }: { readonly code: string }) {
  const { foundIn } = useText(bankTexts);
  const place = useContext(FoundTexts).get(code)?.place;
  if (place === undefined || place === 'code' || place === 'question' || place === 'theme') return null;
  return <span className={classes.place}>{foundIn[place]}</span>;
}
