import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ItemPage } from '#contracts/editing.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Item.module.css';
import { itemTexts } from './itemTexts.ts';

/** Every version there has been, the latest first: who, when, why, and what can be done with it. */
export function History({ item }: { readonly item: ItemPage }) {
  const { history: text } = useText(itemTexts);
  const { changes } = useText(editorTexts);
  const format = useFormat();
  const path = `/items/${item.code}`;
  return (
    <section className={classes.section}>
      <Title order={2}>{text.title}</Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it */}
      <section className={classes.wide} aria-label={text.title} tabIndex={0}>
        <table className={plain.table}>
          <thead>
            <tr>
              {[text.version, text.when, text.who, text.change, text.reason, text.actions].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {item.history.toReversed().map(({ number, by, at, change, reason }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>{format.dateTime(at)}</td>
                <td>{by}</td>
                <td>{change === null ? text.first : changes[change]}</td>
                <td>{reason}</td>
                <td className={classes.links}>
                  {number > 1 && (
                    <Link to={`${path}/compare?from=${number - 1}&to=${number}`}>
                      {text.compareWith(number - 1)}
                    </Link>
                  )}
                  {number < item.version && item.maySave && (
                    <Link to={`${path}/edit?from=${number}`}>{text.restore}</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
