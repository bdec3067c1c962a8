import { randomUUID } from 'node:crypto';
import { type AttemptId, RoomId } from '#contracts/ids.ts';
import type { RoomDraft } from '#contracts/planning.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';

/** Somebody of a room, with what they sign in with. */
export interface Seated {
  readonly attemptId: AttemptId;
  readonly number: string;
  readonly code: string;
}

/** A sitting with a room in Utrecht and one in Groningen, each with its surveillant; the others sit at home. */
export interface RoomWorld {
  readonly sitting: Sitting;
  readonly coordinator: ApiClient;
  readonly utrecht: { readonly roomId: RoomId; readonly candidates: readonly Seated[] };
  readonly groningen: { readonly roomId: RoomId; readonly candidates: readonly Seated[] };
}

/** Signs a member of staff of the demonstration in. */
export async function staffClient(origin: string, email: string): Promise<ApiClient> {
  const client = apiClient(origin);
  const person = demoPeople.staff.find((one) => one.email === email)!;
  await client.call('signInStaff', { body: { email, password: person.password } });
  return client;
}

export const proctorOf = (origin: string, place: 'utrecht' | 'groningen') =>
  staffClient(origin, `surveillant.${place}@peil.example`);

/**
 * @param perRoom candidates in each of the two rooms
 * @param plannedAt when it is to begin
 */
export async function roomWorld(origin: string, perRoom = 3, plannedAt = Date.now()): Promise<RoomWorld> {
  const coordinator = await staffClient(origin, 'coordinator@peil.example');
  const { sitting, credentials } = await prepareSitting(coordinator, {
    candidates: 8 * perRoom,
    designId: 'kov',
    name: 'Afname met zalen',
    plannedAt,
  });
  const params = { sittingId: sitting.id };
  const { proctors, version } = await coordinator.call('viewRooms', { params });
  const room = (institute: string, surveillant: string): RoomDraft => ({
    id: RoomId.parse(randomUUID()),
    name: `Zaal ${institute}`,
    institute,
    kind: 'supervised',
    admission: 'afterIdentification',
    capacity: perRoom,
    startsAt: null,
    proctors: proctors.filter(({ name }) => name.includes(surveillant)).map(({ id }) => id),
  });
  const rooms = [room('UMC Utrecht', 'Utrecht'), room('UMCG Groningen', 'Groningen')];
  const saved = await coordinator.call('saveRooms', { params, body: { version, rooms } });
  const { candidates } = await coordinator.call('placeAutomatically', {
    params,
    body: { version: saved.version, onlyUnplaced: true },
  });
  const codes = new Map(credentials.map(({ number, code }) => [number, code]));
  const of = ({ id }: RoomDraft) => ({
    roomId: id,
    candidates: candidates
      .filter(({ roomId }) => roomId === id)
      .map(({ attemptId, number }) => ({ attemptId, number, code: codes.get(number)! })),
  });
  return {
    sitting: await coordinator.call('viewSitting', { params }),
    coordinator,
    utrecht: of(rooms[0]!),
    groningen: of(rooms[1]!),
  };
}
