import { Radio, Stack } from '@mantine/core';
import type { DesignChoice } from '#contracts/sitting.ts';
import { staffTexts } from '../../../staffTexts.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { quotaGroups } from '../designs/quotaGroups.ts';
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
  const format = useFormat();
  const { units } = useText(staffTexts);
  return (
    <Radio.Group label={text.form.design} value={value ?? null} onChange={onChange} error={error}>
      <Stack gap={8} mt={6}>
        {designs.map(({ id, name, selection, minimumItems, maximumItems, durationMinutes, quotas }) => (
          <div key={id} className={classes.choice} data-chosen={value === id}>
            <Radio
              value={id}
              label={format.name(name)}
              description={[
                text.designs.selection[selection],
                text.designs.items(minimumItems, maximumItems),
                units.minutes(durationMinutes),
              ].join(' · ')}
            />
            {value === id &&
              quotaGroups(quotas).map((group) => (
                <section key={group.attribute} className={classes.group}>
                  <h2>{text.designs.attributes[group.attribute]}</h2>
                  <dl className={classes.quotas}>
                    {group.quotas.map((quota) => (
                      <div key={quota.name.nl}>
                        <dt>{format.name(quota.name)}</dt>
                        <dd>{text.designs.quotaRange(quota.minimum, quota.maximum)}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
