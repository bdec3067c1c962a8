import { Radio, Stack, Text } from '@mantine/core';
import type { ReleaseChoice } from '#contracts/sitting.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Choice.module.css';
import { sittingsTexts } from './sittingsTexts.ts';

interface Props {
  readonly releases: readonly ReleaseChoice[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  /** Why there is nothing to choose. */
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** The releases that fit the design, with where their parameters come from. */
export function ChooseRelease({ releases, value, onChange, hint, error }: Props) {
  const text = useText(sittingsTexts);
  const format = useFormat();
  return (
    <Radio.Group label={text.form.release} value={value ?? null} onChange={onChange} error={error}>
      <Stack gap={8} mt={6}>
        {hint && <Text c="dimmed">{hint}</Text>}
        {releases.map(({ id, name, items, hash, publishedAt, provisional }) => (
          <div key={id} className={classes.choice} data-chosen={value === id}>
            <Radio
              value={id}
              label={name}
              description={`${text.releases.items(items)} · ${format.date(publishedAt)} · ${hash.slice(0, 12)}`}
            />
            <p className={classes.note} data-attention={provisional}>
              {provisional ? text.releases.provisionalMeaning : text.releases.calibratedMeaning}
            </p>
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
