import type { RoomKind } from '#contracts/room.ts';
import type { DocumentLanguage } from './documentLanguage.ts';

/** What the letters and the list of one room say. Moments are milliseconds since 1970. */
export interface RoomLetters {
  readonly language: DocumentLanguage;
  readonly sitting: {
    readonly name: string;
    /** One moment for everyone, with when the door and signing in open; or a period in which anyone begins. */
    readonly begins:
      | { readonly kind: 'moment'; readonly doorsAt: number; readonly startsAt: number }
      | { readonly kind: 'period'; readonly from: number; readonly until: number };
    /** Without extra time; null where there is no limit. */
    readonly minutes: number | null;
    /** Whether one may return to an earlier question. */
    readonly mayGoBack: boolean;
    /** Where candidates sign in. */
    readonly address: string;
  };
  readonly room: {
    readonly name: string;
    readonly institute: string;
    readonly kind: RoomKind;
    /** Names of the surveillanten. */
    readonly proctors: readonly string[];
  };
  readonly candidates: readonly {
    readonly number: string;
    readonly name: string;
    /** With which, together with the number, one signs in. Only on the letter, never on the list. */
    readonly code: string;
    readonly seat: string | null;
    readonly extraMinutes: number;
    readonly birthDate: string | null;
    readonly bigNumber: string | null;
  }[];
  readonly madeAt: number;
  readonly madeBy: string;
}
