import { randomUUID } from 'node:crypto';
import { type PrepareRehearsal, rehearsalLimits } from '#contracts/rehearsing.ts';
import { type NewSitting, plainSitting } from '#contracts/sitting.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { Placing, RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingChanges, SittingOutcome } from '#server/sittings/sittingChanges.ts';
import { hasSlots } from '#server/sittings/sittingOfSlot.ts';
import type { SittingService } from '#server/sittings/sittingService.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { inventedRoster } from './inventedRoster.ts';

interface Needs {
  readonly sittingStore: SittingStore;
  readonly sittings: Pick<SittingService, 'create'>;
  readonly sittingChanges: Pick<SittingChanges, 'tell'>;
  readonly roomStore: RoomStore;
  readonly clock: Clock;
}

/**
 * Makes a rehearsal of a sitting as a draft: same design, release, rooms, surveillanten and way to start, invented
 * candidates in the places. The sitting itself stays as it is.
 */
export async function prepareRehearsal(
  { sittingStore, sittings, sittingChanges, roomStore, clock }: Needs,
  actor: string,
  sittingId: string,
  { candidates, plannedAt }: PrepareRehearsal,
): Promise<SittingOutcome> {
  const source = await sittingStore.find(sittingId);
  if (source === undefined) return { refused: 'notFound' };
  const roster = await sittingStore.roster(sittingId);
  if (roster.length === 0) return { refused: 'rosterEmpty' };
  const most = Math.min(roster.length, rehearsalLimits.candidates);
  if (candidates > most) return tooMany(most, roster.length);

  const laterMs = plannedAt - (source.opensAt ?? source.plannedAt);
  const made = await sittings.create(actor, {
    ...plainSitting,
    name: source.name,
    designId: source.designId,
    releaseId: source.releaseId,
    plannedAt,
    ...slotsFrom(source, laterMs),
    audience: source.audience,
    rehearsal: true,
    twoPersonStart: source.twoPersonStart,
  });
  if ('refused' in made) return made;
  const { id } = made.sitting;
  const line = (action: string, detail = {}) => auditLine(clock.now(), actor, action, id, detail);
  const standIns = inventedRoster(roster, candidates);

  let draft = made.sitting;
  async function step(store: (next: SittingRecord) => Promise<WriteOutcome>): Promise<Refusal | undefined> {
    const next = { ...draft, version: draft.version + 1 };
    const outcome = await store(next);
    if (outcome === 'conflict') return { refused: 'sittingChanged' };
    if (outcome !== 'stored') return { refused: 'storageUnavailable' };
    draft = next;
    sittingChanges.tell(next);
    return undefined;
  }

  const copies = new Map(
    (await roomStore.rooms(sittingId)).map((room) => [
      room.id as string,
      {
        ...room,
        id: randomUUID() as typeof room.id,
        sittingId: id as typeof room.sittingId,
        startsAt: room.startsAt === null ? null : room.startsAt + laterMs,
      },
    ]),
  );
  const entries = standIns.map(({ entry }) => entry);
  const prepared = line('rehearsal.prepared', { candidates, rooms: copies.size });
  const refusal =
    (await step((next) => sittingStore.replaceRoster(next, entries, clock.now(), prepared))) ??
    (copies.size === 0
      ? undefined
      : ((await step((next) => roomStore.saveRooms(next, [...copies.values()], line('rooms.saved')))) ??
        (await step(async (next) => {
          const attempts = new Map((await sittingStore.roster(id)).map((row) => [row.number, row.attemptId]));
          const seats = standIns.flatMap(({ entry, roomId, seat }): Placing[] => {
            const room = copies.get(roomId ?? '');
            return room === undefined
              ? []
              : [{ attemptId: attempts.get(entry.number)!, roomId: room.id, seat }];
          });
          return roomStore.place(next, seats, line('candidates.placed', { candidates: seats.length }));
        }))));
  return refusal ?? { sitting: draft };
}

/** Where each room begins at a moment of its own it does so in the rehearsal, as long after the first as on the day. */
function slotsFrom(source: SittingRecord, laterMs: number): Partial<NewSitting> {
  const { opensAt, closesAt, startKind } = source;
  if (!hasSlots(source) || opensAt === null || closesAt === null) return {};
  return { startKind, opensAt: opensAt + laterMs, closesAt: closesAt + laterMs };
}

function tooMany(most: number, listed: number): Refusal {
  const why =
    most === listed
      ? `Op de lijst van deze afname staan ${listed} deelnemers; ieder gesimuleerd deelnemer neemt een van die plaatsen in.`
      : `Gesimuleerde deelnemers rekenen op dezelfde machine als de server; meer dan ${most} kan niet. Gebruik voor meer "peil rehearse" op een andere machine.`;
  return { refused: 'rehearsalTooLarge', detail: `${why} Kies er ten hoogste ${most}.` };
}
