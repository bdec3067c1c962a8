import type { ReactNode } from 'react';
import classes from './Facts.module.css';

interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** What something is, fact by fact. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
