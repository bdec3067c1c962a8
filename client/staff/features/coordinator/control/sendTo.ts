import { call } from '#client/shared/api.ts';
import type { MessageReport } from '#contracts/control.ts';
import type { SittingId } from '#contracts/ids.ts';
import type { Addressees } from './addresseesOf.ts';

/** Sends a message to everyone, an institute or a room. Sent again nobody gets it twice. */
export async function sendTo(
  sittingId: string,
  { to, count }: Addressees,
  message: { readonly messageId: string; readonly text: string },
): Promise<MessageReport> {
  if (to.kind === 'room') {
    const params = { roomId: to.room.id };
    await call('POST /api/rooms/:roomId/messages', { params, body: { ...message, attemptIds: null } });
    return { rooms: 1, candidates: count, roomsMissed: 0, roomsSignedOff: 0 };
  }
  return call('POST /api/sittings/:sittingId/messages', {
    params: { sittingId: sittingId as SittingId },
    body: { ...message, institute: to.kind === 'institute' ? to.institute : null },
  });
}
