import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SourceRow, UnknownSource } from '#contracts/sources.ts';
import { useSession } from '../../../session/useSession.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { mayKeep } from './mayKeep.ts';
import classes from './Sources.module.css';
import { sourcesTexts } from './sourcesTexts.ts';

interface Props {
  readonly unknown: readonly UnknownSource[];
  readonly sources: readonly SourceRow[];
}

/** Sources that items name and nobody keeps: to be registered, or linked to one that is there. */
export function UnknownSources({ unknown, sources }: Props) {
  const { registry: text } = useText(sourcesTexts);
  const format = useFormat();
  const { data: me } = useSession();
  const [linking, setLinking] = useState<UnknownSource>();
  return (
    <section className={classes.section}>
      <Title order={2}>{text.unknown}</Title>
      <p>{text.unknownHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it */}
      <section className={classes.wide} aria-label={text.unknown} tabIndex={0}>
        <table className={plain.table}>
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.items}</th>
              {mayKeep(me?.role) && <td aria-hidden="true" />}
            </tr>
          </thead>
          <tbody>
            {unknown.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  {one.number === null ? one.title : `${one.number} ${one.title}`}
                  <br />
                  <span className={classes.quiet}>{one.edition}</span>
                </th>
                <td>
                  <Link to={`/items/${one.items[0]}`}>{one.items[0]}</Link>
                  {one.items.length > 1 && ` + ${format.number(one.items.length - 1)}`}
                </td>
                {mayKeep(me?.role) && (
                  <td>
                    <Button.Group>
                      <Button
                        component={Link}
                        to={`/sources/new?from=${encodeURIComponent(one.key)}`}
                        variant="default"
                        size="compact-sm"
                        aria-label={`${text.register}: ${one.title}`}
                      >
                        {text.register}
                      </Button>
                      {sources.length > 0 && (
                        <Button
                          variant="default"
                          size="compact-sm"
                          aria-label={`${text.link}: ${one.title}`}
                          onClick={() => setLinking(one)}
                        >
                          {text.link}
                        </Button>
                      )}
                    </Button.Group>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {linking && <LinkDialog unknown={linking} sources={sources} onClose={() => setLinking(undefined)} />}
    </section>
  );
}
