import { randomUUID } from 'node:crypto';
import { RoomDraft } from '#contracts/planning.ts';
import type { Services } from '#server/services.ts';
import { demoPeople } from './demoPeople.ts';

/** The rooms of the demonstration: one for every surveillant, in their own institute, with four places. */
export async function seedRooms(
  { planning, sittingStore, people }: Pick<Services, 'planning' | 'sittingStore' | 'people'>,
  sittingId: string,
): Promise<void> {
  const planner = { name: demoPeople.staff[0]!.name };
  const version = async () => (await sittingStore.find(sittingId))!.version;
  const proctors = await people.ofRoles(['proctor']);
  const rooms = proctors.map(({ id, institute }) =>
    RoomDraft.parse({
      id: randomUUID(),
      name: 'Toetszaal 1',
      institute,
      kind: 'supervised',
      admission: 'afterIdentification',
      capacity: 4,
      proctors: [id],
    }),
  );
  const saved = await planning.rooms.save(planner, sittingId, { version: await version(), rooms });
  const placed = await planning.rooms.placeAutomatically(planner, sittingId, {
    version: await version(),
    onlyUnplaced: true,
  });
  for (const outcome of [saved, placed]) {
    if ('refused' in outcome) throw new Error(`rooms: ${outcome.refused} ${outcome.detail ?? ''}`);
  }
}
