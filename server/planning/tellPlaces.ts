import type { Room } from '#contracts/room.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { Placing } from './roomStore.ts';
import type { SittingPlan } from './sittingPlan.ts';

/**
 * Writes into the attempts of who had signed in where they sit now; told again it changes nothing. A place at home lets
 * them begin. With a surveillant who was let in stays so, but for who comes from where nobody looked at a document to a
 * room that asks for it.
 *
 * @param plan as it was before
 * @param rooms as they are now
 */
export async function tellPlaces(
  attempts: Pick<AttemptService, 'command'>,
  plan: SittingPlan,
  rooms: readonly Room[],
  seats: readonly Pick<Placing, 'attemptId' | 'roomId'>[],
): Promise<Refusal | undefined> {
  const roomBefore = new Map(plan.roster.map(({ attemptId, roomId }) => [attemptId, roomId]));
  const asks = (roomId: string | null | undefined) =>
    plan.rooms.find(({ id }) => id === roomId)?.admission === 'afterIdentification';
  const told = await Promise.all(
    seats.map(async ({ attemptId, roomId }) => {
      const room = rooms.find(({ id }) => id === roomId);
      if (room === undefined || !plan.signedIn.has(attemptId)) return undefined;
      const { kind: condition, admission } = room;
      const isToIdentify = admission === 'afterIdentification' && !asks(roomBefore.get(attemptId));
      const mayBegin = condition === 'home' ? true : isToIdentify ? false : undefined;
      return attempts.command(attemptId, { kind: 'place', condition, mayBegin });
    }),
  );
  return told.some((outcome) => outcome?.kind === 'unavailable')
    ? { refused: 'storageUnavailable' }
    : undefined;
}
