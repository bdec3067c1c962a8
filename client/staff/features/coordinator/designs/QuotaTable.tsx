import { Text } from '@mantine/core';
import type { DesignChoice } from '#contracts/sitting.ts';
import plain from '../../../table/plainTable.module.css';
import { useText } from '../../../useText.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';

/** How many items each candidate gets per area. */
export function QuotaTable({ quotas }: Pick<DesignChoice, 'quotas'>) {
  const text = useText(sittingsTexts).designs;
  if (quotas.length === 0) return <Text c="dimmed">{text.noQuotas}</Text>;
  return (
    <>
      <Text c="dimmed" mb={12}>
        {text.quotasIntro}
      </Text>
      <table className={plain.table} aria-label={text.quotas}>
        <thead>
          <tr>
            <th scope="col">{text.quotaColumns.area}</th>
            <th scope="col" data-numeric>
              {text.quotaColumns.minimum}
            </th>
            <th scope="col" data-numeric>
              {text.quotaColumns.maximum}
            </th>
          </tr>
        </thead>
        <tbody>
          {quotas.map(({ name, minimum, maximum }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-numeric>{minimum}</td>
              <td data-numeric>{maximum}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
