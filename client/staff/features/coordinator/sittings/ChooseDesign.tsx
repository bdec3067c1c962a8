import { Radio, Stack } from '@mantine/core';
import type { DesignChoice } from '#contracts/sitting.ts';
import { staffTexts } from '../../../staffTexts.ts';
import { useText } from '../../../useText.ts';
import classes from './Choice.module.css';
import { sittingsTexts } from './sittingsTexts.ts';

interface Props {
  readonly designs: readonly DesignChoice[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly error: string | undefined;
}

/** The designs to choose from, each saying what it is; the chosen one shows its blueprint. */
export function ChooseDesign({ designs, value, onChange, error }: Props) {
  const text = useText(sittingsTexts);
  const { units } = useText(staffTexts);
  return (
    <Radio.Group label={text.form.design} value={value ?? null} onChange={onChange} error={error}>
      <Stack gap={8} mt={6}>
        {designs.map(({ id, name, selection, minimumItems, maximumItems, durationMinutes, quotas }) => (
          <div key={id} className={classes.choice} data-chosen={value === id}>
            <Radio
              value={id}
              label={name}
              description={[
                text.designs.selection[selection],
                text.designs.items(minimumItems, maximumItems),
                units.minutes(durationMinutes),
              ].join(' · ')}
            />
            {value === id && quotas.length > 0 && (
              <dl className={classes.quotas}>
                {quotas.map((quota) => (
                  <div key={quota.name}>
                    <dt>{quota.name}</dt>
                    <dd>{text.designs.quotaRange(quota.minimum, quota.maximum)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
