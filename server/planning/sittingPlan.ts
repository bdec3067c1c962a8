import type { Room } from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import { whoseStart } from '#server/attempts/whoseStart.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import { hasSlots } from '#server/sittings/sittingOfSlot.ts';
import type { RosterRow, SittingStore } from '#server/sittings/sittingStore.ts';
import type { RoomStore } from './roomStore.ts';

/** Everything a change of rooms or places is decided on. */
export interface SittingPlan {
  readonly sitting: SittingRecord;
  readonly rooms: readonly Room[];
  readonly roster: readonly RosterRow[];
  /** Attempts that exist: of everyone who signed in at least once. */
  readonly signedIn: ReadonlySet<string>;
  /** Where each room begins at a moment of its own: attempts that did. */
  readonly begun: ReadonlySet<string>;
}

export interface PlanStores {
  readonly sittings: SittingStore;
  readonly rooms: RoomStore;
  readonly attempts: AttemptStore;
  readonly liveAttempts: Pick<AttemptService, 'allIn' | 'command'>;
}

/** Reads the plan of a sitting that may still be planned, at the version that was looked at. */
export async function readPlan(
  { sittings, rooms, attempts, liveAttempts }: PlanStores,
  id: string,
  version: number,
): Promise<SittingPlan | Refusal> {
  const sitting = await sittings.find(id);
  if (sitting === undefined) return { refused: 'notFound' };
  if (sitting.state === 'closed' || sitting.state === 'released') {
    return {
      refused: 'sittingNotOpen',
      detail: 'Deze afname is afgelopen; zalen en plaatsen worden niet meer gewijzigd.',
    };
  }
  if (sitting.version !== version) return { refused: 'sittingChanged' };
  const [own, roster, records, live] = await Promise.all([
    rooms.rooms(id),
    sittings.roster(id),
    attempts.ofSitting(id),
    hasSlots(sitting) ? liveAttempts.allIn(id) : [],
  ]);
  const begun = live.filter(({ record, attempt }) => whoseStart(record, attempt).begunAt !== null);
  return {
    sitting,
    rooms: own,
    roster,
    signedIn: new Set(records.map((record) => record.id)),
    begun: new Set(begun.map(({ record }) => record.id)),
  };
}
