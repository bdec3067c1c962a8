import { plainSitting } from '#contracts/sitting.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { simulateSitting } from '#server/cli/simulatedSitting.ts';
import { type Clock, monotonicClock } from '#server/platform/clock.ts';
import type { Environment } from '#server/platform/environment.ts';
import { openServices, type Services } from '#server/services.ts';
import { type DemoEditors, seedEditing } from './demoEditing.ts';
import { demoPeople, demoRoster } from './demoPeople.ts';
import { seedRooms } from './demoRooms.ts';
import { seedSources } from './demoSources.ts';
import { seedTalk } from './demoTalk.ts';

/** One way to get in. */
export interface DemoLogin {
  readonly who: string;
  /** Path of the page to sign in at. */
  readonly where: string;
  readonly name: string;
  readonly secret: string;
}

const todayName = 'LHK najaar (demonstratie)';
const dayMs = 24 * 60 * 60 * 1000;

/** A clock that can be put back, so that the demonstration has a past. */
interface MovableClock extends Clock {
  moveBy(ms: number): void;
  /** Back to the present. */
  reset(): void;
}

/**
 * Fills an empty database: bank, designs, staff and, with `sittings`, a sitting of half a year ago with
 * results and two that are ready to start.
 */
export async function seedWorld(
  environment: Environment,
  { sittings }: { sittings: boolean },
): Promise<{ logins: DemoLogin[] } | 'notEmpty'> {
  const clock = movableClock();
  const services = await openServices(environment, clock, () => undefined);
  try {
    if ((await services.bank.releases()).length > 0) return 'notEmpty';
    await publishBank(services);
    const editors = await addStaff(services);
    await seedEditing(services, editors);
    await seedSources(services, editors.author);
    await services.signIns.createAccount(demoPeople.applicant);
    if (sittings) {
      await seedTalk(services, clock, editors);
      await seedPast(services, clock);
      const today = await planSitting(services, todayName, 'lhk-adaptief', 'lhk-demo-1');
      await seedRooms(services, today);
      await planSitting(services, 'KOV (demonstratie)', 'kov', 'kov-demo-1', 7 * dayMs);
    }
    return { logins: await loginsOf(services) };
  } finally {
    await services.database.close();
  }
}

/** The logins of a world that was seeded before. */
export async function demoLogins(environment: Environment): Promise<DemoLogin[]> {
  const services = await openServices(environment, movableClock(), () => undefined);
  try {
    return await loginsOf(services);
  } finally {
    await services.database.close();
  }
}

async function loginsOf({ seats, sittingStore }: Services): Promise<DemoLogin[]> {
  const { staff, applicant } = demoPeople;
  const people: DemoLogin[] = [
    ...staff.map(({ name, email, password }) => ({
      who: name,
      where: '/staff',
      name: email,
      secret: password,
    })),
    {
      who: `${applicant.name} (oefenen)`,
      where: '/oefenen',
      name: applicant.email,
      secret: applicant.password,
    },
  ];
  const today = (await sittingStore.list()).find(({ name }) => name === todayName);
  if (today === undefined) return people;
  const codes = await seats.codes('Peil', today.id);
  if ('refused' in codes) return people;
  const candidates = codes
    .slice(0, 3)
    .map(({ name, number, code }) => ({ who: `${name} (LHK)`, where: '/', name: number, secret: code }));
  return [...people, ...candidates];
}

/** Adds the staff; who of them work on items. */
async function addStaff({ signIns }: Services): Promise<DemoEditors> {
  const ids = new Map<string, string>();
  for (const person of demoPeople.staff) {
    const added = await signIns.addStaff(person);
    if (added === undefined) throw new Error(`${person.email} exists already`);
    ids.set(person.email, added.id);
  }
  const id = (name: string) => ids.get(`${name}@peil.example`)!;
  return {
    author: id('redacteur'),
    reviewers: [id('redacteur2'), id('reviewer')],
    committee: id('psychometricus'),
  };
}

async function publishBank({ bank, clock }: Services): Promise<void> {
  const publishedOn = dutchDay(clock.now());
  const { releases, designs, media } = readDemoBank(publishedOn);
  for (const file of media) await bank.addMedia(file);
  for (const design of designs) await bank.publishDesign(design);
  for (const release of releases) await bank.publishRelease(release, clock.now());
}

/** The LHK of half a year ago: sat by everyone, closed and released. */
async function seedPast(services: Services, clock: MovableClock): Promise<void> {
  clock.moveBy(-180 * dayMs);
  const id = await planSitting(services, 'LHK voorjaar (demonstratie)', 'lhk-adaptief', 'lhk-demo-1');
  await simulateSitting(services, id, { leadMs: 1, abilityShift: -0.3, clock });
  clock.reset();
}

async function planSitting(
  { sittings, rosters, clock }: Services,
  name: string,
  designId: string,
  releaseId: string,
  fromNowMs = 15 * 60_000,
): Promise<string> {
  const actor = demoPeople.staff[0]!.name;
  const made = await sittings.create(actor, {
    ...plainSitting,
    name,
    designId,
    releaseId,
    plannedAt: clock.now() + fromNowMs,
  });
  if ('refused' in made) throw new Error(made.refused);
  const { id } = made.sitting;
  const report = await rosters.import(actor, id, new TextEncoder().encode(demoRoster()), false);
  if ('refused' in report || !report.imported) throw new Error(`roster: ${JSON.stringify(report)}`);
  const published = await sittings.publish(actor, id, 2);
  if ('refused' in published) throw new Error(`${published.refused} ${published.detail ?? ''}`);
  return id;
}

function movableClock(): MovableClock {
  const clock = monotonicClock(Date.now, () => performance.now());
  let shift = 0;
  return {
    now: () => clock.now() + shift,
    moveBy: (ms) => {
      shift += ms;
    },
    reset: () => {
      shift = 0;
    },
  };
}
