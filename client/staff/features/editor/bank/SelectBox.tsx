import { useSyncExternalStore } from 'react';
import type { Selection } from './selection.ts';

interface Props {
  readonly code: string;
  readonly label: string;
  readonly selection: Selection;
}

/** Chooses one row: a plain box, because thousands of rows pass by while scrolling. */
export function SelectBox({ code, label, selection }: Props) {
  const isChosen = useSyncExternalStore(selection.listen, () => selection.has(code));
  return (
    <input type="checkbox" aria-label={label} checked={isChosen} onChange={() => selection.toggle(code)} />
  );
}
