import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { proctorTexts } from '../../proctor/proctorTexts.ts';
import { auditQuery } from '../data/sittingQueries.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { actionText, detailText } from './auditText.ts';
import classes from './Records.module.css';
import { recordsTexts } from './recordsTexts.ts';

/** Everything staff did with this sitting, newest first. */
export function AuditTab() {
  const { sitting } = useSittingContext();
  const text = useText(recordsTexts).audit;
  const room = useText(proctorTexts);
  const format = useFormat();
  const audit = useQuery(auditQuery(sitting.id));
  return (
    <Loaded query={audit} skeleton={<TableSkeleton label={text.title} />}>
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title={text.empty.title} body={text.empty.body} />
        ) : (
          <table className={classes.records} aria-label={text.title}>
            <thead>
              <tr>
                {Object.entries(text.columns).map(([id, header]) => (
                  <th key={id} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines
                .map((line, index) => ({ line, index }))
                .sort((x, y) => y.line.at - x.line.at || y.index - x.index)
                .map(({ line, index }) => (
                  <tr key={index}>
                    <td data-label={text.columns.at}>
                      {format.date(line.at)}, {format.seconds(line.at)}
                    </td>
                    <td data-label={text.columns.actor}>{line.actor}</td>
                    <td data-label={text.columns.action}>{actionText(text, room, line.action)}</td>
                    <td data-label={text.columns.detail} className={classes.prose}>
                      {detailText(text, room, line, format)}
                    </td>
                    <td data-label={text.columns.reason} className={classes.prose}>
                      {line.reason ?? '–'}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  );
}
