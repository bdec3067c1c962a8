import type { ResultRow, Results } from '#contracts/results.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Results.module.css';
import { resultsTexts } from './resultsTexts.ts';

interface Props {
  readonly row: ResultRow;
  readonly areas: Results['areas'];
}

/** How many items one candidate got per area, beside what the blueprint requires. */
export function AreaCounts({ row, areas }: Props) {
  const text = useText(resultsTexts).areas;
  const format = useFormat();
  return (
    <div className={classes.areas}>
      <h3>{text.title(row.name)}</h3>
      <table className={plain.table} aria-label={text.title(row.name)}>
        <thead>
          <tr>
            <th scope="col">{text.area}</th>
            <th scope="col" data-numeric>
              {text.given}
            </th>
            <th scope="col" data-numeric>
              {text.required}
            </th>
            <th scope="col">{text.met}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ area, name, minimum, maximum }) => {
            const given = row.itemsByArea[area] ?? 0;
            return (
              <tr key={area}>
                <th scope="row">{format.name(name)}</th>
                <td data-numeric>{given}</td>
                <td data-numeric>{text.range(minimum, maximum)}</td>
                <td>{given >= minimum && given <= maximum ? text.yes : text.no}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
