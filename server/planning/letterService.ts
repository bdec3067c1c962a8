import { auditLine } from '#server/audit/auditLine.ts';
import type { AuditLog } from '#server/audit/auditLog.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { DocumentLanguage } from '#server/documents/documentLanguage.ts';
import { renderLetters } from '#server/documents/renderLetters.ts';
import { renderRoomList } from '#server/documents/renderRoomList.ts';
import type { RoomLetters } from '#server/documents/roomLetters.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isTheirs, type Planner } from '#server/platform/instituteScope.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import { durationOf } from '#server/sittings/durationOf.ts';
import { periodOf } from '#server/sittings/ownStart.ts';
import type { SeatService } from '#server/sittings/seatService.ts';
import { shownName } from '#server/sittings/shownName.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { sittingOfSlot } from '#server/sittings/sittingOfSlot.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { RoomStore } from './roomStore.ts';

type Paper = (
  planner: Planner,
  sittingId: string,
  roomId: string,
  language: DocumentLanguage,
) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | Refusal>;

/**
 * What is printed for one room: a letter with a code for each candidate, or a list for the surveillant. Whoever makes it
 * is logged first.
 */
export interface LetterService {
  readonly letters: Paper;
  readonly list: Paper;
}

interface Needs {
  readonly sittings: SittingStore;
  readonly rooms: RoomStore;
  readonly seats: SeatService;
  readonly people: PersonStore;
  readonly bank: BankStore;
  readonly audit: Pick<AuditLog, 'add'>;
  readonly clock: Clock;
  /** Where candidates sign in. */
  readonly address: string;
}

/** The door opens a quarter of an hour early. */
const doorsMs = 15 * 60_000;

export function letterService({
  sittings,
  rooms,
  seats,
  people,
  bank,
  audit,
  clock,
  address,
}: Needs): LetterService {
  async function contentOf(
    planner: Planner,
    sittingId: string,
    roomId: string,
    language: DocumentLanguage,
    withCodes: boolean,
  ): Promise<RoomLetters | Refusal> {
    const [sitting, room] = await Promise.all([sittings.find(sittingId), rooms.room(roomId)]);
    if (sitting === undefined || room?.sittingId !== sittingId || !isTheirs(planner, room)) {
      return { refused: 'notFound' };
    }
    const codes = withCodes ? await seats.codes(planner.name, sittingId, (row) => row.roomId === roomId) : [];
    if (isRefusal(codes)) return codes;
    const codeOf = new Map(codes.map(({ number, code }) => [number, code]));
    const [rows, proctors, lastsMs] = await Promise.all([
      rooms.rosterOf(roomId),
      people.ofRoles(['proctor']),
      durationOf(bank, sitting),
    ]);
    return {
      language,
      sitting: {
        name: shownName(sitting),
        begins: beginsOf(sittingOfSlot(sitting, room.startsAt)),
        minutes: lastsMs / 60_000,
        // No sitting lets anyone return to an earlier question.
        mayGoBack: false,
        address,
      },
      room: {
        name: room.name,
        institute: room.institute,
        kind: room.kind,
        proctors: proctors
          .filter(({ id }) => room.proctors.some((own) => own === id))
          .map(({ name }) => name),
      },
      candidates: rows.map(({ number, name, seat, extraMinutes, birthDate, bigNumber }) => ({
        number,
        name,
        code: codeOf.get(number) ?? '',
        seat,
        extraMinutes,
        birthDate,
        bigNumber,
      })),
      madeAt: clock.now(),
      madeBy: planner.name,
    };
  }

  return {
    async letters(planner, sittingId, roomId, language) {
      const content = await contentOf(planner, sittingId, roomId, language, true);
      if (isRefusal(content)) return content;
      const bytes = await renderLetters(content);
      return isRefusal(bytes) ? bytes : { name: fileName('brieven', content), bytes };
    },

    async list(planner, sittingId, roomId, language) {
      const content = await contentOf(planner, sittingId, roomId, language, false);
      if (isRefusal(content)) return content;
      const detail = { room: content.room.name, roomId, candidates: content.candidates.length };
      await audit.add(auditLine(content.madeAt, planner.name, 'room.listMade', sittingId, detail));
      const bytes = await renderRoomList(content);
      return isRefusal(bytes) ? bytes : { name: fileName('zaallijst', content), bytes };
    },
  };
}

function beginsOf(sitting: SittingRecord): RoomLetters['sitting']['begins'] {
  const period = periodOf(sitting);
  if (period !== null) return { kind: 'period', ...period };
  const { plannedAt } = sitting;
  return { kind: 'moment', doorsAt: plannedAt - doorsMs, startsAt: plannedAt };
}

function fileName(what: string, { room }: RoomLetters): string {
  const place = `${room.institute} ${room.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return `peil-${what}-${place}.pdf`;
}
