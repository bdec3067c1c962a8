import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Sitting } from '#contracts/sitting.ts';
import { Page } from '../../../shell/Page.tsx';
import { EmptyState } from '../../../states/EmptyState.tsx';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { useUrlParam } from '../../../useUrlParam.ts';
import { sittingsQuery } from '../data/sittingQueries.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import { DayTimeline } from './DayTimeline.tsx';
import { isOnDay } from './dayLanes.ts';
import { isoDay, laterDay } from './monthDays.ts';
import { sittingSpan } from './sittingSpan.ts';

/** The sittings of one day beside each other in time, with the rooms they use. */
export function DayPage() {
  const text = useText(sittingsTexts);
  const { day: words, title: calendar } = text.calendar;
  const format = useFormat();
  const sittings = useQuery(sittingsQuery);
  const [chosen, setDay] = useUrlParam('day');
  const day = isDay(chosen) ? chosen : isoDay(new Date());
  const name = format.longDate(new Date(`${day}T12:00`).getTime());
  return (
    <Page
      crumbs={[
        { label: text.title, to: '/sittings' },
        { label: calendar, to: `/sittings/calendar?month=${day.slice(0, 7)}` },
      ]}
      title={name}
    >
      <Group gap={8} mb={16} align="flex-end">
        <Button variant="default" onClick={() => setDay(laterDay(day, -1))}>
          {words.earlier}
        </Button>
        <TextInput
          label={words.choose}
          type="date"
          value={day}
          onChange={(event) => isDay(event.currentTarget.value) && setDay(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => setDay(laterDay(day, 1))}>
          {words.later}
        </Button>
      </Group>
      <Loaded query={sittings} skeleton={<TableSkeleton label={name} />}>
        {(all) => {
          const here = all.filter((sitting) => isOnDay(sittingSpan(sitting), day));
          return here.length === 0 ? (
            <EmptyState title={words.none} action={<NextDay sittings={all} day={day} />} />
          ) : (
            <DayTimeline sittings={here} day={day} name={name} />
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The way to the first day after this one that has a sitting. */
function NextDay({ sittings, day }: { readonly sittings: readonly Sitting[]; readonly day: string }) {
  const { day: words } = useText(sittingsTexts).calendar;
  const format = useFormat();
  const [next] = sittings
    .map((sitting) => sittingSpan(sitting).from)
    .filter((from) => isoDay(new Date(from)) > day)
    .toSorted((x, y) => x - y);
  if (next === undefined) return null;
  return (
    <Anchor component={Link} to={`/sittings/day?day=${isoDay(new Date(next))}`} underline="always">
      {words.next(format.longDate(next))}
    </Anchor>
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(new Date(`${text}T12:00`).getTime());
}
