import { Text } from '@mantine/core';
import type { DesignChoice } from '#contracts/sitting.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import { quotaGroups } from './quotaGroups.ts';

/** How many items each candidate gets per area. */
export function QuotaTable({ quotas }: Pick<DesignChoice, 'quotas'>) {
  const text = useText(sittingsTexts).designs;
  const format = useFormat();
  if (quotas.length === 0) return <Text c="dimmed">{text.noQuotas}</Text>;
  return (
    <>
      <Text c="dimmed" mb={12}>
        {text.quotasIntro}
      </Text>
      <table className={plain.table} aria-label={text.quotas}>
        <thead>
          <tr>
            <th scope="col">{text.quotas}</th>
            <th scope="col" data-numeric>
              {text.quotaColumns.minimum}
            </th>
            <th scope="col" data-numeric>
              {text.quotaColumns.maximum}
            </th>
          </tr>
        </thead>
        {quotaGroups(quotas).map((group) => (
          <tbody key={group.attribute}>
            <tr>
              <th scope="rowgroup" colSpan={3} data-group>
                {text.attributes[group.attribute]}
              </th>
            </tr>
            {group.quotas.map(({ name, minimum, maximum }) => (
              <tr key={name.nl}>
                <th scope="row">{format.name(name)}</th>
                <td data-numeric>{minimum}</td>
                <td data-numeric>{maximum}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
