import { Anchor, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useLanguage } from '#client/shared/language.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { Page } from '../../../shell/Page.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { sittingsQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import classes from './Calendar.module.css';
import { isOnDay } from './dayLanes.ts';
import { isoDay, laterMonth, monthDays } from './monthDays.ts';
import { type SittingSpan, sittingSpan } from './sittingSpan.ts';

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
        <Button component={Link} to="/sittings/day" variant="default">
          {words.today}
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
  const { calendar: words, states, rehearsal } = useText(sittingsTexts);
  const language = useLanguage();
  const of = (iso: string) =>
    sittings
      .filter((sitting) => isOnDay(sittingSpan(sitting), iso))
      .toSorted((x, y) => x.plannedAt - y.plannedAt);
  const weeks = monthDays(month);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' });
  const format = useFormat();
  /** Of a period over more days only what lies on this one. */
  const timesOn = ({ from, ends }: SittingSpan, iso: string) => {
    const onDay = (moment: number) => (isoDay(new Date(moment)) === iso ? format.time(moment) : '');
    const [first, last] = [onDay(from), onDay(ends)];
    if (first === '' || last === '') {
      return first !== '' ? words.day.since(first) : last !== '' ? words.day.till(last) : words.day.wholeDay;
    }
    return words.day.times(first, last);
  };
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
                      {here.length === 0 ? (
                        day
                      ) : (
                        <Anchor
                          component={Link}
                          to={`/sittings/day?day=${iso}`}
                          underline="always"
                          aria-label={words.openDay(format.longDate(Date.parse(`${iso}T12:00`)), here.length)}
                        >
                          {day}
                        </Anchor>
                      )}
                    </span>
                    {here.map((sitting) => (
                      <p key={sitting.id} className={classes.sitting}>
                        {timesOn(sittingSpan(sitting), iso)}
                        <br />
                        <Anchor component={Link} to={`/sittings/${sitting.id}`} underline="always">
                          {sitting.name}
                        </Anchor>
                        <br />
                        {sitting.rehearsal && `${rehearsal} · `}
                        {states[sitting.state]}
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
