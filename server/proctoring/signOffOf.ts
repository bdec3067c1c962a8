import type { Room } from '#contracts/room.ts';
import type { DocumentLanguage } from '#server/documents/documentLanguage.ts';
import type { SignOff } from '#server/documents/signOff.ts';
import { startsOnOwn } from '#server/sittings/ownStart.ts';
import { shownName } from '#server/sittings/shownName.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { doneFor, type GivenAction, type RoomState } from './room.ts';
import type { Work } from './roomRow.ts';

interface Whole {
  readonly language: DocumentLanguage;
  readonly sitting: Pick<SittingRecord, 'name' | 'rehearsal' | 'startKind' | 'startsAt' | 'endsAt'>;
  readonly room: Room;
  readonly proctors: readonly string[];
  readonly roster: readonly RosterRow[];
  readonly works: ReadonlyMap<string, Work>;
  readonly state: RoomState;
  readonly madeAt: number;
  readonly madeBy: string;
}

/** The report of a room: pure, from its log, its roster and how everyone's work stands. */
export function signOffOf({
  language,
  sitting,
  room,
  proctors,
  roster,
  works,
  state,
  madeAt,
  madeBy,
}: Whole): SignOff {
  const { startsAt, endsAt } = sitting;
  const actions = [...state.actions.values()];
  const away = roster.filter(({ attemptId }) => works.get(attemptId)?.stage === 'away');
  const person = ({ number, name: called }: RosterRow) => ({ number, name: called });

  /** The last action of these kinds that was done for somebody. */
  const lastFor = (attemptId: string, ...kinds: GivenAction['action']['kind'][]) =>
    actions.findLast(
      (one) => kinds.includes(one.action.kind) && (doneFor(one) as string[]).includes(attemptId),
    );

  const late = roster.flatMap((row) => {
    const letIn = lastFor(row.attemptId, 'admit', 'identify');
    const hasStart = startsAt !== null && !startsOnOwn(sitting);
    const isLate = letIn !== undefined && hasStart && letIn.at > startsAt;
    return isLate ? [{ ...person(row), at: letIn.at, admittedBy: letIn.by, reason: letIn.reason }] : [];
  });
  const extraTime = roster.flatMap((row) => {
    const incidentMinutes = works.get(row.attemptId)?.incidentMinutes ?? 0;
    const accommodationMinutes = works.get(row.attemptId)?.extraMinutes ?? row.extraMinutes;
    if (accommodationMinutes === 0 && incidentMinutes === 0) return [];
    const reason = lastFor(row.attemptId, 'addTime', 'continue')?.reason ?? null;
    return [{ ...person(row), accommodationMinutes, incidentMinutes, reason }];
  });
  const people = new Map<string | null, RosterRow>(roster.map((row) => [row.attemptId, row]));

  return {
    language,
    sitting: { name: shownName(sitting), startsAt, endsAt },
    room: { name: room.name, institute: room.institute, proctors },
    counts: {
      expected: roster.length,
      present: roster.length - away.length,
      finished: roster.filter(({ attemptId }) => works.get(attemptId)?.stage === 'finished').length,
      absent: away.length,
    },
    late,
    absent: away.map((row) => ({ ...person(row), reason: state.absent.get(row.attemptId)?.reason ?? null })),
    irregularities: [...state.irregularities.values()].map(({ at, by, attemptId, categories, text }) => {
      const about = people.get(attemptId);
      return { at, by, about: about === undefined ? null : person(about), categories, text };
    }),
    extraTime,
    signedOff:
      state.signedOff === undefined
        ? null
        : { by: state.signedOff.by, at: state.signedOff.at, remarks: state.signedOff.remarks },
    madeAt,
    madeBy,
  };
}
