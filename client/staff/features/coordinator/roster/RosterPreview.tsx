import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RosterReport } from '#contracts/roster.ts';
import { Notice } from '../../../states/Notice.tsx';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Roster.module.css';
import { RosterChanges } from './RosterChanges.tsx';
import { RosterProblems } from './RosterProblems.tsx';
import { rosterTexts } from './rosterTexts.ts';

interface Props {
  readonly fileName: string;
  readonly report: RosterReport;
  /** To go on with this file or another. */
  readonly actions: ReactNode;
}

/** What a file would do: how it was read, what changes, and every problem with its row. */
export function RosterPreview({ fileName, report, actions }: Props) {
  const text = useText(rosterTexts).preview;
  const format = useFormat();
  const { entries, added, changed, removed, delimiter, problemCount } = report;
  const counts = [
    { term: text.total, value: entries },
    { term: text.added, value: added },
    { term: text.changed, value: changed },
    { term: text.removed, value: removed },
  ];
  return (
    <section className={classes.preview}>
      <Title order={2}>{text.title(fileName)}</Title>
      <Notice tone={problemCount > 0 ? 'attention' : 'plain'} role="status">
        {problemCount > 0 ? text.bad(problemCount) : text.good(entries)}
      </Notice>
      {problemCount > 0 ? (
        <>
          {actions}
          <RosterProblems report={report} />
        </>
      ) : (
        <>
          <dl className={classes.counts}>
            {counts.map(({ term, value }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{format.number(value)}</dd>
              </div>
            ))}
          </dl>
          {actions}
          <RosterChanges diff={report.diff} counts={{ added, changed, removed }} />
          <PreviewRows report={report} />
        </>
      )}
      {delimiter && <Text c="dimmed">{text.delimiter[delimiter]}</Text>}
    </section>
  );
}

function PreviewRows({ report }: { readonly report: RosterReport }) {
  const { columns, preview: text } = useText(rosterTexts);
  const format = useFormat();
  const title = text.first(report.preview.length, report.entries);
  return (
    <div>
      <Title order={3} mb={6}>
        {title}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls sideways on a narrow screen */}
      <section className={classes.sideways} aria-label={title} tabIndex={0}>
        <table className={plain.table}>
          <thead>
            <tr>
              {Object.entries(columns).map(([id, header]) => (
                <th key={id} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.preview.map((entry) => (
              <tr key={entry.number}>
                <td>{entry.number}</td>
                <td>{entry.name}</td>
                <td>{entry.institute}</td>
                <td>{format.day(entry.trainingStart)}</td>
                <td>{format.number(entry.fte, 2)}</td>
                <td>{entry.extraMinutes}</td>
                <td>{entry.grantedBy ?? '–'}</td>
                <td>{entry.grantedUntil === null ? '–' : format.day(entry.grantedUntil)}</td>
                <td>{entry.birthDate === null ? '–' : format.day(entry.birthDate)}</td>
                <td>{entry.bigNumber ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
