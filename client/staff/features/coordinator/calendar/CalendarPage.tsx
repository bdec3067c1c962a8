import { Anchor, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useLanguage } from '#client/shared/language.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { sittingsQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import classes from './Calendar.module.css';
import { isoDay, laterMonth, monthDays } from './monthDays.ts';

/** The sittings of a month, by day; on a narrow screen the days that have any, one under another. */
export function CalendarPage() {
  const text = useText(sittingsTexts);
  const words = text.calendar;
  const language = useLanguage();
  const sittings = useQuery(sittingsQuery);
  const [chosen, setMonth] = useUrlParam('month');
  const thisMonth = isoDay(new Date()).slice(0, 7);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(chosen) ? chosen : thisMonth;
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01T12:00`),
  );
  return (
    <Page crumbs={[{ label: text.title, to: '/sittings' }]} title={words.title}>
      <Group gap={8} mb={16}>
        <Button variant="default" onClick={() => setMonth(laterMonth(month, -1))}>
          {words.earlier}
        </Button>
        <h2 className={classes.month} aria-live="polite">
          {name}
        </h2>
        <Button variant="default" onClick={() => setMonth(laterMonth(month, 1))}>
          {words.later}
        </Button>
      </Group>
      <Loaded query={sittings} skeleton={<TableSkeleton label={words.title} />}>
        {(all) => <Month month={month} name={name} sittings={all} />}
      </Loaded>
    </Page>
  );
}

interface MonthProps {
  readonly month: string;
  readonly name: string;
  readonly sittings: readonly Sitting[];
}

function Month({ month, name, sittings }: MonthProps) {
  const { calendar: words, states } = useText(sittingsTexts);
  const language = useLanguage();
  const of = (iso: string) =>
    sittings
      .filter(({ plannedAt }) => isoDay(new Date(plannedAt)) === iso)
      .toSorted((x, y) => x.plannedAt - y.plannedAt);
  const weeks = monthDays(month);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const isEmpty = weeks.flat().every(({ iso, inMonth }) => !inMonth || of(iso).length === 0);
  return (
    <>
      {isEmpty && <p>{words.none}</p>}
      <table className={classes.calendar} aria-label={name}>
        <thead>
          <tr>
            {weeks[0]!.map(({ iso }) => (
              <th key={iso} scope="col">
                {weekday.format(new Date(`${iso}T12:00`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.iso}>
              {week.map(({ iso, day, inMonth }) => {
                const here = inMonth ? of(iso) : [];
                return (
                  <td key={iso} data-outside={!inMonth} data-empty={here.length === 0}>
                    <span className={classes.day}>
                      <span className={classes.weekday}>{weekday.format(new Date(`${iso}T12:00`))} </span>
                      {day}
                    </span>
                    {here.map(({ id, name: sitting, plannedAt, design, state }) => (
                      <p key={id} className={classes.sitting}>
                        {time.format(plannedAt)}–{time.format(plannedAt + design.durationMinutes * 60_000)}
                        <br />
                        <Anchor component={Link} to={`/sittings/${id}`} underline="always">
                          {sitting}
                        </Anchor>
                        <br />
                        {states[state]}
                      </p>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
