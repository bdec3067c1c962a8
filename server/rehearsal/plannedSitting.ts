import { randomUUID } from 'node:crypto';
import { RoomId, type SittingId } from '#contracts/ids.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';

const weekMs = 7 * 24 * 60 * 60_000;

/** A sitting of next week, with a room for every surveillant; who does not fit there sits at home. */
export async function plannedSitting(coordinator: ApiClient, candidates: number): Promise<SittingId> {
  const { sitting } = await prepareSitting(coordinator, {
    candidates,
    designId: 'lhk-adaptief',
    name: 'Landelijke afname',
    plannedAt: Date.now() + weekMs,
  });
  const params = { sittingId: sitting.id };
  const { proctors, version } = await coordinator.call('viewRooms', { params });
  const rooms = proctors.map(({ id, institute }) => ({
    id: RoomId.parse(randomUUID()),
    name: 'Toetszaal 1',
    institute: institute ?? 'Landelijk',
    kind: 'supervised' as const,
    admission: 'afterIdentification' as const,
    capacity: candidates,
    proctors: [id],
  }));
  const saved = await coordinator.call('saveRooms', { params, body: { version, rooms } });
  const body = { version: saved.version, onlyUnplaced: true };
  await coordinator.call('placeAutomatically', { params, body });
  return sitting.id;
}
