import type { Refusal } from '#server/platform/refusal.ts';
import { renderDocument } from './renderDocument.ts';
import type { RoomLetters } from './roomLetters.ts';

/** The list of one room as PDF, for its surveillant; without codes. */
export function renderRoomList(letters: RoomLetters): Promise<Uint8Array | Refusal> {
  return renderDocument({ kind: 'roomList', letters });
}
