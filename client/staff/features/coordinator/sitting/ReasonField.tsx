import { Textarea } from '@mantine/core';
import { useText } from '../../../useText.ts';
import { sittingTexts } from './sittingTexts.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** True once someone tried to go on. */
  readonly tried: boolean;
  /** The first field of its dialog. */
  readonly first?: boolean;
}

/** The reason that goes into the log with a step that touches candidates. */
export function ReasonField({ value, onChange, tried, first }: Props) {
  const text = useText(sittingTexts);
  return (
    <Textarea
      data-autofocus={first}
      label={text.reason}
      description={text.reasonHint}
      rows={2}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried && !isReason(value) && text.reasonShort}
    />
  );
}

export function isReason(value: string): boolean {
  return value.trim().length >= 3;
}
