import type { ReactNode } from 'react';
import classes from './RowButton.module.css';

interface Props {
  /** Says what it does and with whom: there is one in every row. */
  readonly label: string;
  readonly expanded?: boolean;
  readonly onClick: () => void;
  /** An icon. */
  readonly children: ReactNode;
}

/** A small button in a row of a table: plain, because thousands of rows pass by while scrolling. */
export function RowButton({ label, expanded, onClick, children }: Props) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
