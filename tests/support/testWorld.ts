import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerReply } from '#contracts/attempt.ts';
import { plainSitting } from '#contracts/sitting.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import type { ReleaseEntry } from '#itembank/release/release.ts';
import { shownParts } from '#server/attempts/shownParts.ts';
import { shownResponse } from '#server/attempts/shownResponse.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import type { Clock } from '#server/platform/clock.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { openServices, type Services } from '#server/services.ts';
import type { Extension } from '#server/sittings/extensionService.ts';

/** The first moment of every test world. */
export const firstMoment = Date.UTC(2026, 8, 1, 9);

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  moveBy(ms: number): void;
}

/** All services on a real, empty database of their own, with the demonstration bank published. */
export interface TestWorld extends Services {
  readonly clock: TestClock;
  /** Closes the services and opens them again on the same data, as a restart of the server does. */
  restart(): Promise<TestWorld>;
  close(): Promise<void>;
}

export async function openTestWorld(databaseUrl?: string): Promise<TestWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peil-world-'));
  let shift = 0;
  const clock: TestClock = {
    now: () => firstMoment + shift,
    moveBy: (ms) => {
      shift += ms;
    },
  };
  const environment = readEnvironment({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  const open = async (): Promise<TestWorld> => {
    const services = await openServices(environment, clock, () => undefined);
    return {
      ...services,
      clock,
      async restart() {
        await services.database.close();
        return open();
      },
      async close() {
        await services.database.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  };
  const world = await open();
  const { releases, designs, media } = readDemoBank('2026-09-01');
  await Promise.all(media.map((file) => world.bank.addMedia(file)));
  for (const design of designs) await world.bank.publishDesign(design);
  for (const release of releases) await world.bank.publishRelease(release, clock.now());
  return world;
}

/** The name under which tests act as staff. */
export const actor = 'Coördinator';

/** A draft for the KOV, which is linear and short, or for another design. */
export async function draftSitting(
  { sittings }: Services,
  { designId = 'kov', releaseId = 'kov-demo-1' } = {},
): Promise<string> {
  const made = await sittings.create(actor, {
    ...plainSitting,
    name: 'Proefafname',
    designId,
    releaseId,
    plannedAt: firstMoment + 900_000,
  });
  if ('refused' in made) throw new Error(made.refused);
  return made.sitting.id;
}

/** A published sitting at version 3. */
export async function publishedSitting(
  world: Services,
  { roster = rosterOf(3), ...choice }: { roster?: string; designId?: string; releaseId?: string } = {},
): Promise<string> {
  const id = await draftSitting(world, choice);
  const report = await world.rosters.import(actor, id, bytesOf(roster), false);
  if ('refused' in report || !report.imported) throw new Error(JSON.stringify(report));
  const published = await world.sittings.publish(actor, id, 2);
  if ('refused' in published) throw new Error(published.refused);
  return id;
}

/** Signs everyone of a published sitting in, gives the start and lets T0 pass. @returns their attempts */
export async function startedSitting(world: TestWorld, id: string): Promise<string[]> {
  const attempts = await seats(world, id);
  const sitting = await world.sittingStore.find(id);
  const started = await world.sittings.start(actor, id, sitting!.version, 10_000);
  if ('refused' in started) throw new Error(started.refused);
  world.clock.moveBy(10_000);
  return attempts;
}

/** Signs everyone in. @returns their attempts, by number */
export async function seats(services: Services, id: string): Promise<string[]> {
  const codes = await services.seats.codes(actor, id);
  if ('refused' in codes) throw new Error(codes.refused);
  const found = [];
  for (const one of codes) found.push(await seatOf(services, one));
  return found;
}

/** Signs one candidate in. @returns the attempt */
export async function seatOf(
  { seats: service }: Services,
  { number, code }: { readonly number: string; readonly code: string },
): Promise<string> {
  const seat = await service.find(number, code);
  if (seat === undefined || 'refused' in seat) throw new Error(`no seat for ${number}`);
  return seat.attemptId;
}

/** More time, under an id of its own. */
export function moreTime(byMs: number, reason: string): Extension {
  return { id: randomUUID(), byMs, reason };
}

/** Answers the current item: right, wrong, or as the item deserves. */
export async function answerItem(
  { attempts }: Services,
  attemptId: string,
  right: boolean | ((entry: ReleaseEntry) => boolean),
): Promise<AnswerReply> {
  const live = (await attempts.live(attemptId))!;
  const position = live.attempt.given.length;
  const entry = entryOf(live.material, live.attempt.given[position - 1]!.item);
  const { content } = entry.version;
  const wanted = typeof right === 'boolean' ? right : right(entry);
  const said = wanted ? rightResponse(content) : wrongResponse(content, () => 0);
  const response = shownResponse(said, shownParts(content, live.record.seed, position));
  return (await attempts.answer(attemptId, { answerId: randomUUID(), position, response, elapsedMs: 1000 }))!;
}

/** Answers to the end of the test. */
export async function answerAll(
  world: Services,
  attemptId: string,
  right: Parameters<typeof answerItem>[2],
): Promise<void> {
  for (;;) {
    const reply = await answerItem(world, attemptId, right);
    if (reply.kind !== 'stored') throw new Error(JSON.stringify(reply));
    if (reply.next.kind === 'finished') return;
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
