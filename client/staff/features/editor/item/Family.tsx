import { Fragment } from 'react';
import { Link } from 'react-router';
import type { ItemPage } from '#contracts/editing.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { useText } from '../../../useText.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

/** What the item was copied from and what was copied from it; nothing for an item that stands alone. */
export function Family({ item: { derivedFrom, copies } }: { readonly item: ItemPage }) {
  const { page } = useText(itemTexts);
  if (derivedFrom === null && copies.length === 0) return null;
  const linked = (codes: readonly string[]) =>
    codes.map((code, i) => (
      <Fragment key={code}>
        {i > 0 && ', '}
        <Link to={`/items/${code}`}>{code}</Link>
      </Fragment>
    ));
  return (
    <section className={classes.section} aria-label={page.copies}>
      <Facts
        facts={[
          ...(derivedFrom === null ? [] : [{ term: page.derivedFrom, value: linked([derivedFrom]) }]),
          ...(copies.length === 0 ? [] : [{ term: page.copies, value: linked(copies) }]),
        ]}
      />
      <p className={classes.quiet}>{page.familyHint}</p>
    </section>
  );
}
