import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { RosterColumns, RosterField, RosterReport } from '#contracts/roster.ts';
import { useText } from '../../../useText.ts';
import classes from './Roster.module.css';
import { rosterTexts } from './rosterTexts.ts';

interface Props {
  readonly report: RosterReport;
  readonly onChoose: (columns: RosterColumns) => void;
}

/** Which column of the file says what: guessed by name or from the last time, put right by a person. */
export function ColumnMapper({ report: { headers, columns: guessed }, onChoose }: Props) {
  const { columns: names, mapper: text } = useText(rosterTexts);
  const [columns, setColumns] = useState<RosterColumns>(guessed);
  return (
    <form
      className={classes.mapper}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(columns);
      }}
    >
      <p className={classes.format}>{text.intro}</p>
      <div className={classes.mapped}>
        {(Object.keys(names) as RosterField[]).map((field) => (
          <NativeSelect
            key={field}
            label={names[field]}
            value={columns[field] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setColumns(({ [field]: _, ...others }) =>
                value === '' ? others : { ...others, [field]: value },
              );
            }}
            data={[{ value: '', label: text.none }, ...new Set(headers.filter((header) => header !== ''))]}
          />
        ))}
      </div>
      <Button type="submit">{text.submit}</Button>
    </form>
  );
}
