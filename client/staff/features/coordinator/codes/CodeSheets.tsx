import type { CandidateCode } from '#contracts/sitting.ts';
import plain from '../../../table/plainTable.module.css';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './CodeSheets.module.css';
import { codesTexts } from './codesTexts.ts';

interface Props {
  readonly sittingName: string;
  /** When to begin, where everyone does so at a moment of their own. */
  readonly period: string | undefined;
  readonly layout: 'cards' | 'list';
  readonly codes: readonly CandidateCode[];
}

/** One section per institute; on paper each begins on a new sheet. */
export function CodeSheets({ sittingName, period, layout, codes }: Props) {
  const text = useText(codesTexts).printPage;
  const institutes = [...new Set(codes.map(({ institute }) => institute))].sort((x, y) =>
    x.localeCompare(y, 'nl'),
  );
  return institutes.map((institute) => {
    const rows = codes.filter((row) => row.institute === institute);
    return (
      <section key={institute} className={classes.sheet}>
        <h2>{text.page(institute, rows.length)}</h2>
        <p>
          {sittingName}
          {period !== undefined && `. ${period}.`}
        </p>
        {layout === 'list' ? <CodeList rows={rows} /> : <CodeCards rows={rows} period={period} />}
      </section>
    );
  });
}

interface Rows {
  readonly rows: readonly CandidateCode[];
}

function CodeList({ rows }: Rows) {
  const { columns } = useText(codesTexts);
  const format = useFormat();
  const hasSlots = rows.some(({ slot }) => slot !== null);
  return (
    <table className={plain.table}>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.extraMinutes}</th>
          {hasSlots && <th scope="col">{columns.slot}</th>}
          <th scope="col">{columns.code}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, name, extraMinutes, slot, code }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>{name}</td>
            <td>{extraMinutes === 0 ? '–' : extraMinutes}</td>
            {hasSlots && <td>{slot === null ? '–' : `${format.dateTime(slot.startsAt)}, ${slot.room}`}</td>}
            <td>
              <code>{code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CodeCards({ rows, period }: Rows & Pick<Props, 'period'>) {
  const text = useText(codesTexts).printPage;
  const format = useFormat();
  return (
    <ul className={classes.cards}>
      {rows.map(({ number, name, extraMinutes, slot, code }) => (
        <li key={number} className={classes.card}>
          <strong>{name}</strong>
          <span>
            {text.address} {window.location.host}
          </span>
          <dl>
            <dt>{text.number}</dt>
            <dd>{number}</dd>
            <dt>{text.code}</dt>
            <dd>
              <code>{code}</code>
            </dd>
          </dl>
          <small>
            {slot !== null
              ? `${format.longDateTime(slot.startsAt)}, ${slot.room}. `
              : period !== undefined && `${period}. `}
            {extraMinutes > 0 && `${text.extra(extraMinutes)}. `}
            {text.advice}
          </small>
        </li>
      ))}
    </ul>
  );
}
