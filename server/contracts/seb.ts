import { z } from 'zod';
import { AttemptId, Instant, SittingId } from './ids.ts';
import { OneLine } from './plainText.ts';

/** What a sitting asks of candidates: nothing, preferably Safe Exam Browser, or nothing else. */
export const SebPolicy = z.enum(['off', 'recommended', 'required']);
export type SebPolicy = z.infer<typeof SebPolicy>;

export const SebPlatform = z.enum(['windows', 'macos', 'ios']);
export type SebPlatform = z.infer<typeof SebPlatform>;

/** SHA-256 as it is written in keys and hashes: hexadecimal, lower case. */
const Sha256Hex = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/);

/** A Browser Exam Key: what one version on one platform sends for the settings of this sitting. */
export const NewExamKey = z.strictObject({
  key: Sha256Hex,
  platform: SebPlatform,
  version: OneLine.trim().min(1).max(40),
});
export type NewExamKey = z.infer<typeof NewExamKey>;

export const ExamKey = NewExamKey.extend({ id: z.uuid(), addedBy: z.string(), addedAt: Instant });
export type ExamKey = z.infer<typeof ExamKey>;

/** What the coordinator sees of Safe Exam Browser in one sitting. */
export const SebOverview = z.strictObject({
  policy: SebPolicy,
  /** False once a candidate has signed in: then it can still be made less strict. */
  mayTighten: z.boolean(),
  configKey: z.string(),
  /** Leaves Safe Exam Browser before the end, at every institute; null for who works for one. */
  quitPassword: z.string().nullable(),
  /** The page that candidates open in their ordinary browser on the day. */
  openPage: z.string(),
  /** The page on which candidates try their device in the weeks before. */
  selfTestPage: z.string(),
  /** The settings file, by a link that works for a while. */
  file: z.string(),
  examKeys: z.array(ExamKey),
});
export type SebOverview = z.infer<typeof SebOverview>;

export const ChooseSebPolicy = z.strictObject({ policy: SebPolicy });

/** How a candidate's browser was let in: checked, by a code of the surveillant, or without Safe Exam Browser. */
export const Admission = z.enum(['checked', 'code', 'without']);
export type Admission = z.infer<typeof Admission>;

/** What a check can find wrong. `replayed`: right, but seen before, so perhaps copied. */
export const SebFault = z.enum(['missing', 'wrongConfigKey', 'wrongExamKey', 'replayed']);
export type SebFault = z.infer<typeof SebFault>;

/** How it stands with the browser of one candidate. */
export const SebCheckRow = z.strictObject({
  attemptId: AttemptId,
  number: z.string(),
  name: z.string(),
  institute: z.string(),
  admission: Admission.nullable(),
  /** As the browser calls itself; null when it was not Safe Exam Browser. */
  browser: z.string().nullable(),
  checkedAt: Instant.nullable(),
  /** What was wrong at the last bad check; null when there was none, or a code was used since. */
  fault: SebFault.nullable(),
  faultAt: Instant.nullable(),
  /** Whether the attempt is paused because of it. */
  standsStill: z.boolean(),
});
export type SebCheckRow = z.infer<typeof SebCheckRow>;

export const AskUnlockCode = z.strictObject({
  attemptId: AttemptId,
  reason: OneLine.trim().min(3).max(300),
});
export const UnlockCode = z.strictObject({ code: z.string() });

/** Typed by a candidate; hyphens, spaces and case do not matter. */
const TypedCode = OneLine.trim().min(1).max(40);
export const UnlockAttempt = z.strictObject({ unlockCode: TypedCode });

/** For who cannot sign in without Safe Exam Browser: number and code as at signing in, and the surveillant's code. */
export const UnlockSeat = z.strictObject({
  number: OneLine.trim().toUpperCase().min(1).max(40),
  code: TypedCode,
  unlockCode: TypedCode,
});

/** Null: the self-test. */
export const PrepareSeb = z.strictObject({ sittingId: SittingId.nullable() });

/** Everything to open Safe Exam Browser once: links carry a nonce, so what it then sends cannot be sent again. */
export const SebLaunch = z.strictObject({
  nonce: z.string(),
  /** Opens Safe Exam Browser where it is installed. */
  link: z.string(),
  /** The same settings as a file, for who opens it by hand. */
  file: z.string(),
});
export type SebLaunch = z.infer<typeof SebLaunch>;

export const SebNonce = z.strictObject({ n: z.string().max(200) });

/**
 * What a page inside Safe Exam Browser can tell. On macOS and iOS hashes come from its JavaScript API and are made
 * over the address of the page; on Windows they travel as headers of the request itself and are null here.
 */
export const SebEvidence = z.strictObject({
  pageUrl: z.string().max(2_000),
  configKeyHash: z.string().max(200).nullable(),
  examKeyHash: z.string().max(200).nullable(),
  version: OneLine.max(200).nullable(),
});
export type SebEvidence = z.infer<typeof SebEvidence>;

export const SelfTest = z.strictObject({
  /** Whether any hash was seen at all. */
  seen: z.boolean(),
  configKey: z.enum(['right', 'wrong', 'missing']),
  /** Sent, but not compared: which keys count differs by sitting. */
  examKey: z.enum(['sent', 'missing']),
});
export type SelfTest = z.infer<typeof SelfTest>;
