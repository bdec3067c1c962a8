import { Anchor, Button, Group, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useInstitute } from '../../../session/useInstitute.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { staffTexts } from '../../../staffTexts.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { isoDay } from '../calendar/monthDays.ts';
import { Conflicts } from '../rooms/Conflicts.tsx';
import { periodOf } from '../sittings/periodOf.ts';
import { sittingsTexts } from '../sittings/sittingsTexts.ts';
import classes from './Sitting.module.css';
import { SittingSteps } from './SittingSteps.tsx';
import { sittingTexts } from './sittingTexts.ts';
import { useSittingContext } from './useSittingContext.ts';

/** Where the sitting stands and what it is made of. */
export function OverviewTab() {
  const { sitting } = useSittingContext();
  const text = useText(sittingTexts).overview;
  const { units } = useText(staffTexts);
  const format = useFormat();
  const institute = useInstitute();
  const { design, release, plannedAt, startsAt, endsAt, candidates, version, startKind, audience } = sitting;
  const {
    start,
    calendar,
    form: { copy },
  } = useText(sittingsTexts);
  const period = periodOf(sitting);
  const moments = [
    { term: text.planned, value: format.longDateTime(plannedAt) },
    { term: text.started, value: startsAt === null ? text.notStarted : format.seconds(startsAt) },
    ...(endsAt === null ? [] : [{ term: text.ends, value: format.seconds(endsAt) }]),
  ];
  const slotMoments = ({ from, until }: NonNullable<typeof period>) => [
    { term: text.slots.from, value: format.longDateTime(from) },
    { term: text.slots.until, value: format.longDateTime(until) },
  ];
  const periodMoments = ({ from, until }: NonNullable<typeof period>) => [
    { term: text.firstStart, value: format.longDateTime(from) },
    { term: text.lastStart, value: format.longDateTime(until) },
    {
      term: text.endsForAll,
      value: format.longDateTime(endsAt ?? until + design.durationMinutes * 60_000),
    },
  ];
  const upcoming = sitting.state === 'draft' || sitting.state === 'published';
  return (
    <>
      {upcoming && candidates > 0 && <Conflicts sitting={sitting} />}
      <div className={classes.columns}>
        <section>
          <Title order={2} mb={8}>
            {text.steps}
          </Title>
          <SittingSteps sitting={sitting} />
        </section>
        <section>
          <Title order={2} mb={8}>
            {text.facts}
          </Title>
          <Facts
            facts={[
              {
                term: text.design,
                value: (
                  <Anchor component={Link} to={`/designs/${design.id}`} underline="always">
                    {format.name(design.name)}
                  </Anchor>
                ),
              },
              {
                term: text.release,
                value: (
                  <>
                    <Anchor component={Link} to={`/releases/${release.id}`} underline="always">
                      {release.name}
                    </Anchor>{' '}
                    ({text.items(release.items)}, <code>{release.hash.slice(0, 12)}</code>)
                  </>
                ),
              },
              { term: text.duration, value: units.minutes(design.durationMinutes) },
              { term: text.startKind, value: start.kinds[startKind] },
              { term: text.audience, value: start.audiences[audience] },
              ...(period === undefined
                ? moments
                : startKind === 'slots'
                  ? slotMoments(period)
                  : periodMoments(period)),
              { term: text.candidates, value: format.number(candidates) },
              { term: text.version, value: version },
            ]}
          />
          <Group gap={8} mt={12}>
            {institute === null && (
              <Button component={Link} to={`/sittings/new?from=${sitting.id}`} variant="default">
                {copy}
              </Button>
            )}
            <Button
              component={Link}
              to={`/sittings/day?day=${isoDay(new Date(startsAt ?? plannedAt))}`}
              variant="default"
            >
              {calendar.day.open}
            </Button>
          </Group>
        </section>
      </div>
    </>
  );
}
