import { createHash } from 'node:crypto';
import type { Room } from '#contracts/room.ts';
import type { CandidateCode } from '#contracts/sitting.ts';
import type { AttemptService, NewAttempt } from '#server/attempts/attemptService.ts';
import { hasLeft } from '#server/attempts/hasLeft.ts';
import type { Slot } from '#server/attempts/sittingGates.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { FoundSeat } from '#server/identity/signInService.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { candidateCode, isSameCode } from './candidateCode.ts';
import { jointStart } from './jointStart.ts';
import type { SittingRecord } from './sitting.ts';
import { sittingOfSlot } from './sittingOfSlot.ts';
import type { SittingRegistry } from './sittingRegistry.ts';
import type { RosterRow, SittingStore } from './sittingStore.ts';

/** The seats of published sittings: the codes that lead to them, and what is behind each. */
export interface SeatService {
  /** The codes of everyone, or of those chosen, to print; that they were looked at is logged. */
  codes(actor: string, id: string, chosen?: (row: RosterRow) => boolean): Promise<CandidateCode[] | Refusal>;
  /**
   * The seat for a number and code, or undefined when they do not fit. Its attempt is made at the first
   * sign-in. Only who has the right code hears that the sitting is over.
   */
  find(number: string, code: string): Promise<FoundSeat>;
}

type SeatRoom = Pick<Room, 'id' | 'kind' | 'admission' | 'startsAt'>;

interface Needs {
  readonly store: SittingStore;
  readonly rooms: {
    room(id: string): Promise<SeatRoom | undefined>;
    rooms(sittingId: string): Promise<readonly unknown[]>;
    rosterOf(roomId: string): Promise<readonly Pick<RosterRow, 'attemptId'>[]>;
  };
  readonly registry: SittingRegistry;
  readonly attempts: AttemptService;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly secret: Uint8Array;
}

export function seatService({ store, rooms, registry, attempts, audit, clock, secret }: Needs): SeatService {
  return {
    async codes(actor, id, chosen = () => true) {
      const sitting = await store.find(id);
      if (sitting === undefined) return { refused: 'notFound' };
      if (sitting.state === 'draft') return { refused: 'sittingNotPublished' };
      const rows = (await store.roster(id)).filter(chosen);
      await audit.add(auditLine(clock.now(), actor, 'codes.viewed', id, { candidates: rows.length }));
      const slots = await store.slots(id);
      return rows.map(({ attemptId, number, name, institute, extraMinutes }) => ({
        number,
        name,
        institute,
        extraMinutes,
        slot: shownSlot(slots.get(attemptId)),
        code: candidateCode(secret, id, number),
      }));
    },

    async find(number, code) {
      const rows = await store.rowsOfNumber(number);
      const row = rows.find(({ sittingId }) => isSameCode(code, candidateCode(secret, sittingId, number)));
      if (rows.length === 0) isSameCode(code, candidateCode(secret, 'nobody', number)); // same work, same time
      if (row === undefined) return undefined;
      const { personId, attemptId } = row;
      if ((await attempts.live(attemptId)) !== undefined) return { personId, attemptId };
      const known = await registry.get(row.sittingId);
      // Published or extended on another server a moment ago: nobody is sent away by what is remembered here.
      const room = row.roomId === null ? undefined : await rooms.room(row.roomId);
      const slotAt = room?.startsAt ?? null;
      const sitting = known && isOver(known, row, slotAt) ? await store.find(row.sittingId) : known;
      if (sitting === undefined || isOver(sitting, row, slotAt)) return { refused: 'sittingClosed' };
      return (await makeAttempt(sitting, row, room))
        ? { personId, attemptId }
        : { refused: 'storageUnavailable' };
    },
  };

  /** Whether it is too late to begin, for someone who never signed in. */
  function isOver(sitting: SittingRecord, { extraMinutes }: RosterRow, slotAt: number | null): boolean {
    const { state, endsAt, pausedAt } = sittingOfSlot(sitting, slotAt);
    if (state !== 'published' && state !== 'open') return true;
    return pausedAt === null && endsAt !== null && clock.now() > endsAt + extraMinutes * 60_000;
  }

  /**
   * Under which circumstances somebody sits who signs in now, and whether that alone lets them begin: not who has no
   * place yet while others have, and not in a room with a surveillant that somebody has left.
   */
  async function placeOf(sitting: SittingRecord, room: SeatRoom | undefined): Promise<NewAttempt['place']> {
    if (room === undefined) {
      const hasRooms = (await rooms.rooms(sitting.id)).length > 0;
      return hasRooms ? { condition: 'unrecorded', admission: 'afterIdentification' } : undefined;
    }
    const { kind: condition, admission } = room;
    const isTooLate = condition === 'supervised' && admission === 'free' && (await isLeft(sitting, room));
    return { condition, admission: isTooLate ? 'afterIdentification' : admission };
  }

  async function isLeft(sitting: SittingRecord, { id, startsAt }: SeatRoom): Promise<boolean> {
    const here = (await rooms.rosterOf(id)).map(({ attemptId }) => attemptId);
    const live = await attempts.liveOf(sitting.id, here);
    const standings = new Map(
      [...live].map(([attemptId, { attempt }]) => [
        attemptId,
        { finishedAt: attempt.state === 'finished' ? attempt.finishedAt : null },
      ]),
    );
    return hasLeft({ startsAt: jointStart(sitting, startsAt), now: clock.now(), standings });
  }

  async function makeAttempt(
    sitting: SittingRecord,
    row: RosterRow,
    room: SeatRoom | undefined,
  ): Promise<boolean> {
    const place = await placeOf(sitting, room);
    const outcome = await attempts.create([
      {
        record: {
          id: row.attemptId,
          sittingId: row.sittingId,
          personId: row.personId,
          designId: sitting.designId,
          designVersion: sitting.designVersion,
          releaseId: sitting.releaseId,
          seed: createHash('sha256').update(`${sitting.seed}/${row.number}`).digest('hex').slice(0, 32),
          createdAt: clock.now(),
        },
        extraMs: row.extraMinutes * 60_000,
        ...(place && { place }),
      },
    ]);
    return outcome.kind === 'done' || (outcome.kind === 'rejected' && outcome.code === 'exists');
  }
}

function shownSlot(slot: Slot | undefined): CandidateCode['slot'] {
  return slot === undefined ? null : { startsAt: slot.startsAt, room: slot.room };
}
