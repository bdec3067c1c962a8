import type { z } from 'zod';
import type { IrregularityCategory, RoomReason } from '#contracts/room.ts';
import type { DocumentLanguage } from './documentLanguage.ts';

interface Someone {
  readonly number: string;
  readonly name: string;
}

/** What the report of one room says after a sitting. Moments are milliseconds since 1970. */
export interface SignOff {
  readonly language: DocumentLanguage;
  readonly sitting: {
    readonly name: string;
    readonly startsAt: number | null;
    readonly endsAt: number | null;
  };
  readonly room: {
    readonly name: string;
    readonly institute: string;
    readonly proctors: readonly string[];
  };
  readonly counts: {
    readonly expected: number;
    readonly present: number;
    readonly finished: number;
    readonly absent: number;
  };
  readonly late: readonly (Someone & {
    readonly at: number;
    readonly admittedBy: string;
    /** Where letting in went past the rule that nobody has left; null: by the rule. */
    readonly reason: RoomReason | null;
  })[];
  readonly absent: readonly (Someone & { readonly reason: RoomReason | null })[];
  readonly irregularities: readonly {
    readonly at: number;
    readonly by: string;
    /** Null: about the room as a whole. */
    readonly about: Someone | null;
    readonly categories: readonly z.infer<typeof IrregularityCategory>[];
    readonly text: string;
  }[];
  readonly extraTime: readonly (Someone & {
    readonly accommodationMinutes: number;
    readonly incidentMinutes: number;
    readonly reason: RoomReason | null;
  })[];
  /** Null: not yet; the report then says that it is provisional. */
  readonly signedOff: { readonly by: string; readonly at: number; readonly remarks: string } | null;
  readonly madeAt: number;
  readonly madeBy: string;
}
