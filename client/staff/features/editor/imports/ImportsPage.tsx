import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ImportJob } from '#contracts/imports.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import plain from '../../../table/plainTable.module.css';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { editorTexts } from '../editorTexts.ts';
import classes from './Imports.module.css';
import { importsQuery } from './importQueries.ts';
import { importTexts } from './importTexts.ts';
import { SendFile } from './SendFile.tsx';

/** Choose a file, or go on with an import that was begun. */
export function ImportsPage() {
  const text = useText(importTexts);
  const { items } = useText(editorTexts);
  const imports = useQuery(importsQuery);
  return (
    <Page crumbs={[{ to: '/items', label: items }]} title={text.title}>
      <SendFile />
      <section className={classes.part} aria-label={text.earlier}>
        <h2>{text.earlier}</h2>
        <Loaded query={imports} skeleton={<TableSkeleton label={text.earlier} rows={4} />}>
          {(jobs) =>
            jobs.length === 0 ? (
              <EmptyState title={text.none.title} body={text.none.body} />
            ) : (
              <JobTable jobs={jobs} />
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}

function JobTable({ jobs }: { readonly jobs: readonly ImportJob[] }) {
  const { columns, states, earlier } = useText(importTexts);
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls sideways on a narrow screen
    <section className={classes.sideways} aria-label={earlier} tabIndex={0}>
      <table className={plain.table}>
        <thead>
          <tr>
            <th scope="col">{columns.file}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.found}</th>
            <th scope="col">{columns.when}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>
                <Link to={`/items/imports/${job.id}`}>{job.fileName}</Link>
              </td>
              <td>{states[job.state.kind]}</td>
              <td>{'counts' in job.state ? format.number(total(job.state.counts)) : '–'}</td>
              <td>{format.dateTime(job.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
