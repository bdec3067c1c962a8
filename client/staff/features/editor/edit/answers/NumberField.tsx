import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { numberTyped } from '#itembank/content/numberTyped.ts';
import { useText } from '../../../../useText.ts';
import { answerTexts } from './answerTexts.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  /** NaN while nothing, or no number, is typed. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** A number as candidates type theirs: with a comma. It says so when it is none. */
export function NumberField({ label, description, value, onChange, least = -1e9, most = 1e9, whole }: Props) {
  const { number: text } = useText(answerTexts);
  const [typed, setTyped] = useState(() => written(value));
  const read = (words: string) => {
    const number = numberTyped(words) ?? Number.NaN;
    return number >= least && number <= most && (!whole || Number.isInteger(number)) ? number : Number.NaN;
  };
  // Set from elsewhere, as when a place is drawn.
  const shown = Number.isNaN(value) || read(typed) === value ? typed : written(value);
  return (
    <TextInput
      label={label}
      description={description}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={shown}
      error={
        shown.trim() !== '' && Number.isNaN(read(shown)) && (whole ? text.whole(least, most) : text.none)
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
    />
  );
}

function written(value: number): string {
  return Number.isNaN(value) ? '' : String(value).replace('.', ',');
}
