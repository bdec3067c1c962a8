import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { SourcePage } from '#contracts/sources.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { SettleWithdrawal } from './SettleWithdrawal.tsx';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';
import { useSince } from './useSince.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

interface Props {
  readonly source: SourcePage;
  readonly mayWithdraw: boolean;
}

/** Every edition that was ever recorded: by whom, when, what is new in it, and why it was withdrawn. */
export function Editions({ source, mayWithdraw }: Props) {
  const { source: text } = useText(sourcesTexts);
  const format = useFormat();
  const since = useSince();
  const [withdrawing, setWithdrawing] = useState<string>();
  const standing = source.editions.filter(({ withdrawn }) => withdrawn === null);
  return (
    <section className={classes.section}>
      <Title order={2}>{text.editions}</Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it */}
      <section className={classes.wide} aria-label={text.editions} tabIndex={0}>
        <table className={plain.table}>
          <thead>
            <tr>
              {[text.edition, text.since, text.note, text.recorded, text.actions].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {source.editions.map((one) => (
              <tr key={`${one.edition} ${one.at}`} className={one.withdrawn ? classes.withdrawn : undefined}>
                <th scope="row">
                  {one.edition}
                  {one.current && <strong> ({text.counts.toLowerCase()})</strong>}
                </th>
                <td>{since(one.since)}</td>
                <td>
                  {one.note}{' '}
                  {one.url !== null && (
                    <a href={one.url} target="_blank" rel="noreferrer">
                      {text.publisher}
                    </a>
                  )}
                </td>
                <td>
                  {text.by(one.by, format.date(one.at))}
                  {one.asked && one.withdrawn === null && (
                    <>
                      <br />
                      <strong className={classes.attention}>
                        {one.asked.own
                          ? text.askedOwn
                          : text.asked(one.asked.by, format.date(one.asked.at), one.asked.reason)}
                      </strong>
                    </>
                  )}
                  {one.withdrawn && (
                    <>
                      <br />
                      {text.withdrawn(one.withdrawn.by, format.date(one.withdrawn.at), one.withdrawn.reason)}
                    </>
                  )}
                </td>
                <td>
                  {mayWithdraw && one.asked !== null && one.withdrawn === null && (
                    <SettleWithdrawal source={source} edition={one.edition} own={one.asked.own} />
                  )}
                  {mayWithdraw && one.asked === null && one.withdrawn === null && standing.length > 1 && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${text.withdraw}: ${one.edition}`}
                      onClick={() => setWithdrawing(one.edition)}
                    >
                      {text.withdraw}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {withdrawing !== undefined && (
        <WithdrawDialog source={source} edition={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </section>
  );
}
