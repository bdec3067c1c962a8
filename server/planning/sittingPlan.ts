import type { Room } from '#contracts/room.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { RosterRow, SittingStore } from '#server/sittings/sittingStore.ts';
import type { RoomStore } from './roomStore.ts';

/** Everything a change of rooms or places is decided on. */
export interface SittingPlan {
  readonly sitting: SittingRecord;
  readonly rooms: readonly Room[];
  readonly roster: readonly RosterRow[];
  /** Attempts that exist: of everyone who signed in at least once. */
  readonly signedIn: ReadonlySet<string>;
}

export interface PlanStores {
  readonly sittings: SittingStore;
  readonly rooms: RoomStore;
  readonly attempts: AttemptStore;
}

/** Reads the plan of a sitting that may still be planned, at the version that was looked at. */
export async function readPlan(
  { sittings, rooms, attempts }: PlanStores,
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
  const [own, roster, records] = await Promise.all([
    rooms.rooms(id),
    sittings.roster(id),
    attempts.ofSitting(id),
  ]);
  return { sitting, rooms: own, roster, signedIn: new Set(records.map((record) => record.id)) };
}
