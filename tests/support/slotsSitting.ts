import { randomUUID } from 'node:crypto';
import { RoomId } from '#contracts/ids.ts';
import type { PlaceByHand, RoomDraft } from '#contracts/planning.ts';
import { type NewSitting, plainSitting } from '#contracts/sitting.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import { actor, bytesOf, type TestWorld } from './testWorld.ts';

export const hourMs = 3_600_000;
const planner = { name: actor };
/** Everyone has this institute; the last of them half an hour of extra time. */
const institute = 'Leiden';

/** A sitting in which each room begins at a moment of its own, from in an hour until in nine. */
export function slotsWanted(world: TestWorld, patch: Partial<NewSitting> = {}): NewSitting {
  return {
    ...plainSitting,
    name: 'KOV in zalen',
    designId: 'kov',
    releaseId: 'kov-demo-1',
    startKind: 'slots',
    plannedAt: 0,
    opensAt: world.clock.now() + hourMs,
    closesAt: world.clock.now() + 9 * hourMs,
    ...patch,
  };
}

/** A room at home that begins at a moment. */
export function slot(startsAt: number | null, patch: Partial<RoomDraft> = {}): RoomDraft {
  const id = RoomId.parse(randomUUID());
  const place = { institute, kind: 'home', admission: 'free', capacity: 10 } as const;
  return { id, name: 'Thuis', ...place, proctors: [], startsAt, ...patch };
}

export async function versionOf(world: TestWorld, id: string): Promise<number> {
  return (await world.sittingStore.find(id))!.version;
}

export async function saveRooms(world: TestWorld, id: string, rooms: RoomDraft[]) {
  return world.planning.rooms.save(planner, id, { version: await versionOf(world, id), rooms });
}

/** Gives these candidates a place. */
export async function place(
  world: TestWorld,
  id: string,
  attemptIds: readonly string[],
  { id: roomId }: RoomDraft,
) {
  const of = { attemptIds: attemptIds as PlaceByHand['attemptIds'], roomId };
  const outcome = await world.planning.rooms.placeByHand(planner, id, {
    version: await versionOf(world, id),
    ...of,
  });
  if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${outcome.detail}`);
}

/** A draft with candidates, none of whom has a place. */
export async function slotsDraft(world: TestWorld, candidates: number, patch: Partial<NewSitting> = {}) {
  const made = await world.sittings.create(actor, slotsWanted(world, patch));
  if (isRefusal(made)) throw new Error(made.detail);
  const { id } = made.sitting;
  const rows = Array.from({ length: candidates }, (_, i) => {
    const extra = i === candidates - 1 ? 30 : 0;
    return `S${i + 1},Kandidaat ${i + 1},${institute},2025-03-01,1,${extra}`;
  });
  const roster = `nummer,naam,instituut,start opleiding,fte,extra minuten\n${rows.join('\n')}\n`;
  await world.rosters.import(actor, id, bytesOf(roster), false);
  const attempts = (await world.sittingStore.roster(id)).map(({ attemptId }) => attemptId);
  return { sitting: made.sitting, id, attempts };
}

/** Published, with a slot after an hour and one after three; the last candidate sits in the later one. */
export async function publishedSlots(world: TestWorld, candidates = 3) {
  const { sitting, id, attempts } = await slotsDraft(world, candidates);
  const [early, late] = [slot(sitting.opensAt), slot(sitting.opensAt! + 2 * hourMs)];
  await saveRooms(world, id, [early, late]);
  await place(world, id, attempts.slice(0, -1), early);
  await place(world, id, attempts.slice(-1), late);
  const outcome = await world.sittings.publish(actor, id, await versionOf(world, id));
  if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${outcome.detail}`);
  return { id, attempts, early, late, sitting: (await world.sittingStore.find(id))! };
}
