import { NumberInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string | number;
  readonly onChange: (value: string | number) => void;
  readonly least: number;
  readonly most: number;
  /** What is wrong, shown when the value is not within bounds. */
  readonly wrong: string | false;
  readonly decimals?: boolean;
}

/** A number within bounds, which is told and not quietly changed when it is outside them. */
export function BoundedNumber({ label, description, value, onChange, least, most, wrong, decimals }: Props) {
  return (
    <NumberInput
      label={label}
      description={description}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={decimals ?? false}
      value={value}
      onChange={onChange}
      error={wrong}
    />
  );
}
