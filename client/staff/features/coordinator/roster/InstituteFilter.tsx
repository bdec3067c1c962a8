import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '../../../useText.ts';
import { rosterTexts } from './rosterTexts.ts';

interface Props {
  readonly rows: readonly { readonly institute: string }[];
  readonly value: string;
  readonly onChange: (institute: string) => void;
}

/** Narrows a table to one institute. */
export function InstituteFilter({ rows, value, onChange }: Props) {
  const text = useText(rosterTexts);
  const institutes = useMemo(
    () => [...new Set(rows.map(({ institute }) => institute))].sort((x, y) => x.localeCompare(y, 'nl')),
    [rows],
  );
  return (
    <NativeSelect
      aria-label={text.institute}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: text.allInstitutes }, ...institutes]}
    />
  );
}
