import { Text } from '@mantine/core';
import type { RosterReport } from '#contracts/roster.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { rosterTexts } from './rosterTexts.ts';

/** The problems of a file: row as the spreadsheet numbers it, column, and what to do. */
export function RosterProblems({ report }: { readonly report: RosterReport }) {
  const text = useText(rosterTexts).preview;
  const format = useFormat();
  const { problems, problemCount } = report;
  return (
    <div>
      <table className={plain.table} aria-label={text.problems}>
        <thead>
          <tr>
            <th scope="col">{text.problemColumns.row}</th>
            <th scope="col">{text.problemColumns.column}</th>
            <th scope="col">{text.problemColumns.message}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, code, message }) => (
            <tr key={`${row}-${column}-${code}-${message.nl}`}>
              <td>{row ?? text.wholeFile}</td>
              <td>{column ?? '–'}</td>
              <td>{format.name(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problemCount > problems.length && (
        <Text c="dimmed" mt={8}>
          {text.shownProblems(problems.length, problemCount)}
        </Text>
      )}
    </div>
  );
}
