import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ReleaseDifference, ReleaseDraftPage } from '#contracts/releasing.ts';
import { EmptyState } from '../../states/EmptyState.tsx';
import { Loaded } from '../../states/Loaded.tsx';
import plain from '../../table/plainTable.module.css';
import { TableSkeleton } from '../../table/TableSkeleton.tsx';
import { useFormat } from '../../useFormat.ts';
import { useText } from '../../useText.ts';
import { differenceQuery } from './draftQueries.ts';
import classes from './Releases.module.css';
import { releaseTexts } from './releaseTexts.ts';

/** How this release differs from the one before it. */
export function CompareTab({ draft }: { readonly draft: ReleaseDraftPage }) {
  const { tabs, compare: text } = useText(releaseTexts);
  const difference = useQuery(differenceQuery(draft.id, draft.version));
  return (
    <Loaded query={difference} skeleton={<TableSkeleton label={tabs.compare} />}>
      {(found) => (found.before === null ? <EmptyState title={text.none} /> : <Difference found={found} />)}
    </Loaded>
  );
}

function Difference({ found }: { readonly found: ReleaseDifference }) {
  const { compare: text, rules } = useText(releaseTexts);
  const format = useFormat();
  const link = (code: string) => <Link to={`/items/${code}`}>{code}</Link>;
  const enemies = (sets: ReleaseDifference['enemiesAdded'], sign: string) =>
    sets.map(({ codes, reason }) => `${sign} ${codes.join(', ')} (${rules.reasons[reason]})`);
  const parameters = ({ a, b, c }: ReleaseDifference['recalibrated'][number]['before']) =>
    text.parameters(format.number(a, 2), format.number(b, 2), format.number(c, 2));
  return (
    <>
      <p>{text.before(found.before!.name)}</p>
      <Part title={text.added} entries={found.added.map((code) => [code, link(code)])} />
      <Part title={text.removed} entries={found.removed.map((code) => [code, link(code)])} />
      <Part
        title={text.changed}
        entries={found.changed.map(({ code, change, from, to }) => [
          code,
          <>
            {link(code)} ({text.changes[change]})
            {from !== null && to !== null && (
              <>
                {' '}
                <Link
                  to={`/items/${code}/compare?from=${from}&to=${to}`}
                  aria-label={`${code}: ${text.look}`}
                >
                  {text.look}
                </Link>
              </>
            )}
          </>,
        ])}
      />
      <Part
        title={text.recalibrated}
        entries={found.recalibrated.map(({ code, before, after }) => [
          code,
          <>
            {link(code)}: {parameters(before)} → {parameters(after)}
          </>,
        ])}
      />
      <Part
        title={text.enemies}
        entries={[...enemies(found.enemiesAdded, '+'), ...enemies(found.enemiesRemoved, '−')].map((set) => [
          set,
          set,
        ])}
      />
      <Cells cells={found.cells} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly entries: readonly (readonly [string, ReactNode])[];
}

function Part({ title, entries }: PartProps) {
  const { compare: text } = useText(releaseTexts);
  const format = useFormat();
  return (
    <section aria-label={title}>
      <Title order={2}>
        {title} ({format.number(entries.length)})
      </Title>
      {entries.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <ul className={classes.codes}>
          {entries.map(([key, shown]) => (
            <li key={key}>{shown}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Cells({ cells }: Pick<ReleaseDifference, 'cells'>) {
  const { compare: text } = useText(releaseTexts);
  const format = useFormat();
  const signed = (value: number) => (value > 0 ? `+${format.number(value)}` : format.number(value));
  return (
    <section aria-label={text.cells}>
      <Title order={2} mb={8}>
        {text.cells}
      </Title>
      <table className={`${plain.table} ${classes.cells}`}>
        <thead>
          <tr>
            <th scope="col">{text.wasNow.part}</th>
            <th scope="col" data-numeric>
              {text.wasNow.was}
            </th>
            <th scope="col" data-numeric>
              {text.wasNow.now}
            </th>
            <th scope="col" data-numeric>
              {text.wasNow.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ attribute, value, name, before, after }) => (
            <tr key={`${attribute} ${value}`}>
              <th scope="row">{format.name(name)}</th>
              <td data-numeric>{format.number(before)}</td>
              <td data-numeric>{format.number(after)}</td>
              <td data-numeric>{signed(after - before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
