import type { Refusal } from '#server/platform/refusal.ts';
import { renderDocument } from './renderDocument.ts';
import type { RoomLetters } from './roomLetters.ts';

/** The letters of admission of one room as PDF, a sheet for each candidate. It holds their codes. */
export function renderLetters(letters: RoomLetters): Promise<Uint8Array | Refusal> {
  return renderDocument({ kind: 'letters', letters });
}
