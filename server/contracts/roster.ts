import { z } from 'zod';
import { Bilingual } from '#itembank/taxonomy/bilingual.ts';

/** What one roster file may hold: twice the candidates of the whole country. */
export const rosterLimits = { candidates: 12_000, megabytes: 8 } as const;

/** Extra minutes anyone gets as an accommodation at most. */
export const mostExtraMinutes = 30;

/** One candidate of a sitting, as the roster file gives it. */
export const RosterEntry = z.strictObject({
  /** Candidate number: unique in the roster; also the candidate's identity over sittings. */
  number: z.string(),
  name: z.string(),
  institute: z.string(),
  /** First day of training (ISO date). */
  trainingStart: z.iso.date(),
  /** Part of full time, more than 0 and at most 1. */
  fte: z.number(),
  /** Extra minutes granted, 0 to 30. */
  extraMinutes: z.int(),
  /** Who granted them, and until when; never why. */
  grantedBy: z.string().nullable(),
  grantedUntil: z.iso.date().nullable(),
  /** What the surveillant compares with the document on the table. */
  birthDate: z.iso.date().nullable(),
  bigNumber: z.string().nullable(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** What a roster need not say. */
export const plainEntry = {
  grantedBy: null,
  grantedUntil: null,
  birthDate: null,
  bigNumber: null,
} as const satisfies Partial<RosterEntry>;

export const RosterProblem = z.strictObject({
  /** Line of the file as a spreadsheet numbers it: the header is 1. Null: the file as a whole. */
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  code: z.enum([
    'encoding',
    'header',
    'empty',
    'tooLarge',
    'duplicate',
    'missing',
    'format',
    'formula',
    'range',
    'columns',
    'signedIn',
    'underWay',
    'otherInstitute',
  ]),
  /** What is wrong and what to do. */
  message: Bilingual,
});
export type RosterProblem = z.infer<typeof RosterProblem>;

/** What a file can say of a candidate. */
export const RosterField = RosterEntry.keyof();
export type RosterField = z.infer<typeof RosterField>;

/** Which column of a file says what, by the name in its header. */
export const RosterColumns = z.partialRecord(RosterField, z.string().max(200));
export type RosterColumns = z.infer<typeof RosterColumns>;

const Named = z.strictObject({ number: z.string(), name: z.string() });

/** What an import changes, person by person; the first 200 of each. */
export const RosterDiff = z.strictObject({
  added: z.array(Named).max(200),
  changed: z
    .array(
      Named.extend({
        fields: z.array(
          z.strictObject({
            field: RosterField,
            before: z.union([z.string(), z.number(), z.null()]),
            after: z.union([z.string(), z.number(), z.null()]),
          }),
        ),
      }),
    )
    .max(200),
  removed: z.array(Named).max(200),
});
export type RosterDiff = z.infer<typeof RosterDiff>;

/** What an import did, or (`imported: false`) would do. With problems nothing at all is imported. */
export const RosterReport = z.strictObject({
  imported: z.boolean(),
  entries: z.int().nonnegative(),
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  /** How the file was read, e.g. which separator. */
  delimiter: z.enum([',', ';', '\t']).nullable(),
  /** The header of the file, and which of its columns were read as what. */
  headers: z.array(z.string()).max(200),
  columns: RosterColumns,
  /** Whether those are the columns that somebody of the institute chose the last time. */
  recalled: z.boolean(),
  preview: z.array(RosterEntry).max(20),
  diff: RosterDiff,
  /** The first 100 problems; `problemCount` counts all. */
  problems: z.array(RosterProblem).max(100),
  problemCount: z.int().nonnegative(),
});
export type RosterReport = z.infer<typeof RosterReport>;
